/// The root of a GitHub API: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server.
public struct APIAddress: Hashable, Sendable, CustomStringConvertible {
    /// `https`, or `http` for this machine's own addresses.
    public let scheme: String
    /// In lower case; IPv6 in brackets.
    public let host: String
    /// `nil` for the scheme's own port.
    public let port: Int?
    /// What stands before every REST path, without a slash at its end: empty or `/api/v3`.
    public let prefix: String

    /// `https://api.github.com`.
    public static let github = APIAddress(scheme: "https", host: "api.github.com", port: nil, prefix: "")

    /// - Throws: `APIAddressError` with advice for each way to get it wrong.
    public init(_ text: String) throws(APIAddressError) {
        guard let parts = URLParts(text) else { throw .notURL(Redactor.text(text)) }
        guard parts.scheme == "https" || parts.scheme == "http" else {
            throw .unknownScheme(Redactor.text(parts.scheme))
        }
        guard !parts.hasUserInfo else { throw .userInfo }
        guard !parts.rest.contains(where: { $0 == "?" || $0 == "#" }) else {
            throw .query(Redactor.text(text))
        }
        guard parts.host != "github.com", parts.host != "www.github.com" else { throw .website }
        if parts.scheme == "http", !Self.isLoopback(parts.host) {
            throw .insecure(host: Redactor.text(parts.host))
        }
        var prefix = parts.rest[...]
        while prefix.hasSuffix("/") { prefix.removeLast() }
        self.init(scheme: parts.scheme, host: parts.host, port: parts.port, prefix: String(prefix))
    }

    private init(scheme: String, host: String, port: Int?, prefix: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.prefix = prefix
    }

    /// Scheme, host and port, without a path.
    public var origin: String {
        guard let port else { return "\(scheme)://\(host)" }
        return "\(scheme)://\(host):\(port)"
    }

    public var description: String { origin + prefix }

    /// Where GraphQL is asked; an Enterprise Server has it beside the REST root, not below it.
    var graphqlPath: String {
        guard prefix.hasSuffix("/v3") else { return prefix + "/graphql" }
        return prefix.dropLast("/v3".count) + "/graphql"
    }

    /// Whether it is this machine's own.
    var isLoopback: Bool { Self.isLoopback(host) }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" || host.hasSuffix(".localhost") { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }
}
