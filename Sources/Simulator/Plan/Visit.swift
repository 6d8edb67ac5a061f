internal import Timing

/// One request with all that was found out about it before any check.
struct Visit: Hashable, Sendable {
    let request: Request
    /// GitHub's request id: groups of hex digits, the last one the Unix time.
    let id: String
    let at: Instant
    let weather: Weather
    let authorization: Authorization
    /// Nil where the path leads nowhere.
    let route: Route?

    /// Who it counts for: nobody's requests count as anonymous.
    var credential: Credential {
        guard case .resolved(let credential) = authorization else { return .anonymous }
        return credential
    }

    /// Whether it counts for anybody: a token that does not resolve is not even an anonymous caller.
    var isSomebody: Bool {
        if case .refused = authorization { return false }
        return true
    }

    var callerName: String { isSomebody ? credential.name : "unresolved" }

    /// Which allowance it draws on. Callers without a credential have none for code search and GraphQL:
    /// GitHub turns them away by the general one.
    var bucket: String? {
        guard let route else { return "core" }
        guard credential.isAnonymous, route.bucket == "code_search" || route.bucket == "graphql" else {
            return route.bucket
        }
        return "core"
    }

    /// Scheme, host, port and prefix as the caller wrote them.
    var base: String {
        let prefix = request.target.hasPrefix(Route.enterprisePrefix) ? Route.enterprisePrefix : ""
        return "http://\(request["host"] ?? "localhost")\(prefix)"
    }

    /// The clock that the server shows: it may run ahead.
    var shown: Instant { at.advanced(by: weather.clockAhead) }

    /// The API version that was asked for, or the default.
    var version: String { request["x-github-api-version"] ?? Self.defaultVersion }

    static let defaultVersion = "2022-11-28"
    static let newestVersion = "2026-03-10"
}
