/// The way of one request from address to address: which redirect is followed, how, and when it is enough.
///
/// | answer | GET, HEAD, OPTIONS | other methods |
/// |---|---|---|
/// | 301, 308 | follow, and remember the new address | 308: follow with method and body; 301: to the caller |
/// | 302 | follow | to the caller |
/// | 303 | follow | follow with GET, without the body |
/// | 307 | follow | follow with method and body |
///
/// A 301 or 302 on a write is left to the caller, because half of the world's clients would repeat it and the
/// other half turn it into a GET. Sources: GitHub docs, Best practices for using the REST API, Follow redirects;
/// RFC 9110 section 15.4.
public struct RedirectTrail: Hashable, Sendable {
    /// What to do with an answer.
    public enum Step: Hashable, Sendable {
        /// No redirect, or none that is followed: it is the caller's answer.
        case answer
        /// Ask there.
        case follow(Hop)
        /// Do not ask there.
        case refuse(RedirectError)
    }

    private struct Place: Hashable {
        let method: Request.Method
        let url: String
    }

    /// Hops that are followed.
    public static let maximumHops = 10

    private let start: String
    private var place: Place
    /// The places before it.
    private var visited: [Place] = []
    private var isForeign = false

    /// - Parameters:
    ///   - method: the request's.
    ///   - url: absolute.
    public init(_ method: Request.Method, _ url: String) {
        start = url
        place = Place(method: method, url: url)
    }

    /// The request at the last place was answered.
    public mutating func answered(status: Int, location: String?) -> Step {
        guard let method = method(after: status) else { return .answer }
        guard let location, !location.isEmpty else { return .refuse(.missingLocation) }
        let next: (url: String, parts: URLParts)
        do throws(RedirectError) {
            next = try target(location)
            try check(next.parts, method)
        } catch {
            return .refuse(error)
        }
        guard visited.count < Self.maximumHops else { return .refuse(.tooManyHops(Self.maximumHops)) }
        let keepsBody = method == place.method
        visited.append(place)
        place = Place(method: method, url: next.url)
        guard !visited.contains(place) else { return .refuse(.loop) }
        isForeign = isForeign || Origin(next.parts) != origin
        let isPermanent = status == 301 || status == 308
        return .follow(
            Hop(method, next.url, keepsBody: keepsBody, isForeign: isForeign, isPermanent: isPermanent)
        )
    }

    private var origin: Origin? { URLParts(start).map(Origin.init) }

    /// The method to go on with; `nil` where the answer is the caller's.
    private func method(after status: Int) -> Request.Method? {
        switch status {
        case 301, 302: place.method.isRead ? place.method : nil
        case 303: place.method.isRead ? place.method : .get
        case 307, 308: place.method
        default: nil
        }
    }

    private func target(_ location: String) throws(RedirectError) -> (String, URLParts) {
        guard let url = URLReference.resolve(location, at: place.url) else { throw .unreadableLocation }
        let scheme = url.prefix { $0 != ":" }
        guard scheme == "https" || scheme == "http" else { throw .unknownScheme(String(scheme)) }
        guard let parts = URLParts(url), !parts.hasUserInfo else { throw .unreadableLocation }
        return (url, parts)
    }

    private func check(_ next: URLParts, _ method: Request.Method) throws(RedirectError) {
        if next.scheme == "http", URLParts(place.url)?.scheme == "https" { throw .insecure(host: next.host) }
        if !method.isRead, Origin(next) != origin { throw .foreignWrite(host: next.host) }
    }
}

/// Scheme, host and port: who reads what is sent (RFC 6454).
private struct Origin: Hashable {
    let scheme: String
    let host: String
    let port: Int?

    init(_ parts: URLParts) {
        scheme = parts.scheme
        host = parts.host
        port = parts.port
    }
}
