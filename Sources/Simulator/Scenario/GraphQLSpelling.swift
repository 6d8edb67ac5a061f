/// Which of the two live spellings an exhausted GraphQL allowance is told in.
enum GraphQLSpelling: String, CaseIterable, Hashable, Sendable {
    /// `"type":"RATE_LIMITED"`.
    case limited = "RATE_LIMITED"
    /// `"type":"RATE_LIMIT","code":"graphql_rate_limit"`, since January 2026.
    case limit = "RATE_LIMIT"
    /// Now one, now the other.
    case alternating
}
