/// An HTTP proxy, as the environment names it.
public struct Proxy: Hashable, Sendable {
    /// A name or an address.
    public var host: String
    /// 1 to 65535.
    public var port: Int
    /// `user:password`, where the proxy wants one.
    var authorization: Secret?

    /// Takes the value of each property.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The proxy for this address by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, or their lower-case twins; none for
    /// this machine's own addresses.
    /// `HTTP_PROXY` in capitals is left alone where `REQUEST_METHOD` is set, since a web server's caller could
    /// have set it by a header.
    public init?(for address: APIAddress, environment: [String: String]) {
        let isExcluded = Self.names(in: environment["no_proxy"] ?? environment["NO_PROXY"] ?? "")
            .contains { Self.covers($0, address.host) }
        guard !isExcluded, !address.isLoopback, let text = Self.setting(for: address.scheme, environment),
            !text.isEmpty
        else {
            return nil
        }
        let url = text.contains("://") ? text : "http://" + text
        guard let parts = URLParts(url), parts.scheme == "http" else { return nil }
        self.init(host: parts.host, port: parts.port ?? 80)
        authorization = Self.userInfo(of: url)
    }

    public static func == (left: Proxy, right: Proxy) -> Bool {
        left.host == right.host && left.port == right.port && left.authorization == right.authorization
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(host)
        hasher.combine(port)
    }

    private static func setting(for scheme: String, _ environment: [String: String]) -> String? {
        if scheme == "https" { return environment["https_proxy"] ?? environment["HTTPS_PROXY"] }
        if let text = environment["http_proxy"] { return text }
        return environment["REQUEST_METHOD"] == nil ? environment["HTTP_PROXY"] : nil
    }

    private static func names(in text: String) -> [String] {
        text.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    }

    private static func covers(_ name: String, _ host: String) -> Bool {
        if name == "*" { return true }
        let domain = name.hasPrefix(".") ? String(name.dropFirst()) : name
        return host == domain || host.hasSuffix("." + domain)
    }

    private static func userInfo(of url: String) -> Secret? {
        let authority = url.dropFirst("http://".count).prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return nil }
        return Secret(authority[..<at])
    }
}
