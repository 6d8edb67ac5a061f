internal import Timing

/// A request that has passed all checks and wants something of the world.
struct Errand: Hashable, Sendable {
    let method: String
    let route: Route
    /// Path and query as sent: what a rendered page is kept under.
    let target: String
    let query: Query
    let body: [UInt8]
    /// Scheme, host, port and prefix of the API, as the caller wrote them.
    let base: String
    let credential: Credential
    let at: Instant

    /// The body as an object, empty where there is none; nil where it is no JSON object.
    var fields: JSON? {
        if body.isEmpty { return .object([]) }
        guard let json = JSON(parsing: body), json.members != nil else { return nil }
        return json
    }

    var reads: Bool { method == "GET" || method == "HEAD" }
}
