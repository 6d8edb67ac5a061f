internal import GitHub

/// The parts of a request that decide its answer.
struct MockTarget: Hashable, Sendable {
    let method: String
    /// Without the query.
    let path: String

    /// `nil` where the URL is none that GitHub could be asked at.
    init?(_ request: WireRequest) {
        guard let scheme = ["https://", "http://"].first(where: request.url.hasPrefix) else { return nil }
        let rest = request.url.dropFirst(scheme.count)
        guard let slash = rest.firstIndex(of: "/"), slash > rest.startIndex else { return nil }
        method = request.method
        path = String(rest[slash...].prefix { $0 != "?" })
    }

    /// The bucket that GitHub charges; `nil` where it charges none.
    var bucket: String? {
        switch path {
        case "/rate_limit": nil
        case "/graphql": "graphql"
        case "/search/code": "code_search"
        default: path.hasPrefix("/search/") ? "search" : "core"
        }
    }
}
