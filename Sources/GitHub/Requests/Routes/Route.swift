internal import Resilience

/// What an endpoint of GitHub is to the limits, told by method and path alone.
struct Route: Hashable, Sendable {
    /// The pattern, `GET /repos/{owner}/{repo}`. There is a bounded number of these, whatever is asked.
    let endpoint: String
    let routeClass: RouteClass
    /// `nil` for what no primary limit counts.
    let bucket: Bucket?
    let effect: Call.Effect
    /// Points against the secondary limit (GitHub docs: Rate limits for the REST API, points for the
    /// secondary rate limit).
    let points: Int
    let priority: Priority

    /// - Parameters:
    ///   - path: below the API's root or with `/api/v3` before it; a query is passed over.
    ///   - body: of a GraphQL request, which tells a query from a mutation.
    init(_ method: Request.Method, _ path: String, body: [UInt8]? = nil) {
        let segments = Self.segments(of: path)
        if segments == ["graphql"] {
            self.init(graphql: body)
        } else {
            self.init(method, segments: segments, row: RouteTable.row(for: method, segments))
        }
    }

    /// A read of the host of signed links, which no limit counts.
    init(blob host: String) {
        endpoint = "GET \(host)"
        routeClass = .blobs
        bucket = nil
        effect = .read
        points = 0
        priority = .normal
    }

    private init(_ method: Request.Method, segments: [Substring], row: RouteRow?) {
        let isRead = method.isRead
        let pattern = row?.pattern.description ?? RouteTable.boundedName(of: segments)
        endpoint = "\(method.rawValue) \(pattern)"
        routeClass = segments.first == "search" ? .search : .api
        bucket = row.map(\.bucket) ?? (segments.first == "search" ? .search : .core)
        effect = isRead ? .read : (row?.effect ?? .write)
        points = isRead ? 1 : 5
        priority = row?.priority ?? (isRead ? .normal : .high)
    }

    private init(graphql body: [UInt8]?) {
        let isMutation = body.map { GraphQLDocument($0).hasMutation } ?? false
        endpoint = "POST /graphql"
        routeClass = .graphql
        bucket = .graphql
        effect = isMutation ? .write : .read
        points = isMutation ? 5 : 1
        priority = isMutation ? .high : .normal
    }

    /// What repeating does where nobody knows if the first time was applied.
    func repeatability(of method: Request.Method) -> Call.Repeatability {
        switch method {
        case .get, .head, .options, .put, .delete: .idempotent
        case .post, .patch: bucket == .graphql && effect == .read ? .idempotent : .ambiguous
        }
    }

    private static func segments(of path: String) -> [Substring] {
        let segments = path.prefix { $0 != "?" }.split(separator: "/")
        guard segments.count > 1, segments[0] == "api" else { return segments }
        if segments[1] == "v3" { return Array(segments.dropFirst(2)) }
        return segments[1] == "graphql" ? Array(segments.dropFirst()) : segments
    }
}

extension Request.Method {
    /// Whether it only reads (RFC 9110 section 9.2.1).
    var isRead: Bool {
        switch self {
        case .get, .head, .options: true
        case .post, .put, .patch, .delete: false
        }
    }
}
