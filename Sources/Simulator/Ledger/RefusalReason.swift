/// Which limit turned a request away.
enum RefusalReason: String, CaseIterable, Hashable, Sendable {
    /// The window's allowance is used up.
    case primary
    case concurrency
    case endpointPoints = "endpoint-points"
    case graphQLPoints = "graphql-points"
    /// The answers of the last minute took too much computing.
    case cpuTime = "cpu-time"
    case graphQLCPUTime = "graphql-cpu-time"
    case contentPerMinute = "content-per-minute"
    case contentPerHour = "content-per-hour"
    /// GitHub has reasons that it does not publish.
    case undisclosed
    /// An earlier secondary refusal still holds.
    case stillLimited = "still-limited"
}
