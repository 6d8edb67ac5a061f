/// What two requests must have in common for one's answer to serve the other: everything that GitHub's answer
/// varies by.
struct CacheKey: Hashable, Sendable, Codable {
    let method: String
    let url: String
    let accept: String
    let apiVersion: String
    /// Who asks. Nobody is ever given what another was answered.
    let identity: String

    init(_ wire: WireRequest, identity: CallerIdentity) {
        method = wire.method
        url = wire.url
        accept = wire.headers["accept"] ?? ""
        apiVersion = wire.headers["x-github-api-version"] ?? ""
        self.identity = identity.owner
    }

    /// About what it takes in memory.
    var bytes: Int {
        method.utf8.count + url.utf8.count + accept.utf8.count + apiVersion.utf8.count + identity.utf8.count
    }
}
