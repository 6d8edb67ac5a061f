/// An address that carries its own permission for a minute or so. Its query is as secret as a token.
struct SignedLink: Hashable, Sendable {
    let url: String
    let host: String

    /// `nil` for what is no URL.
    init?(_ url: String) {
        guard let parts = URLParts(url) else { return nil }
        self.url = url
        host = parts.host
    }

    /// What people may see of it: the path on its host, without the query. With the host before it the address
    /// could be taken for one of the API's.
    var shown: String {
        let rest = URLParts(url)?.rest ?? ""
        return host + rest.prefix { $0 != "?" && $0 != "#" }
    }
}
