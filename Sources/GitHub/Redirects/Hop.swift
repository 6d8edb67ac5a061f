/// Where a redirect leads, and what of the request may go there.
public struct Hop: Hashable, Sendable {
    /// The method to ask with.
    public var method: Request.Method
    /// Absolute, without a fragment. It may hold a signature, and is then as secret as a token.
    public var url: String
    /// False after a 303, which asks for another thing with GET.
    public var keepsBody: Bool
    /// Another scheme, host or port than the first request's, now or on the way here: nothing that proves who we
    /// are goes there.
    public var isForeign: Bool
    /// Whether the old address is to be forgotten for good (301 and 308).
    public var isPermanent: Bool

    init(_ method: Request.Method, _ url: String, keepsBody: Bool, isForeign: Bool, isPermanent: Bool) {
        self.method = method
        self.url = url
        self.keepsBody = keepsBody
        self.isForeign = isForeign
        self.isPermanent = isPermanent
    }

    /// The headers of the first request that may go along.
    public func headers(from headers: Headers) -> Headers {
        guard isForeign else { return headers }
        return Headers(headers.fields.filter { !Self.isOurAffair($0.name.lowercased()) })
    }

    private static func isOurAffair(_ name: String) -> Bool {
        name == "authorization" || name == "proxy-authorization" || name == "cookie"
            || name.hasPrefix("x-github-")
    }
}
