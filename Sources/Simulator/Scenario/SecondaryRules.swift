/// The limits beyond the windows, and how a refusal by them looks (GitHub docs: About secondary rate limits).
struct SecondaryRules: Hashable, Sendable {
    /// Requests at a time.
    var concurrent = 100
    /// Points a minute on one REST endpoint: 1 for a read, 5 for a write.
    var restPoints = 900
    /// Points a minute on GraphQL: 1 for a query, 5 for a mutation.
    var graphQLPoints = 2_000
    /// Time of computing in a minute, for REST and GraphQL together. An answer counts with all the time that it
    /// takes, which is how GitHub's documentation says to estimate it.
    var cpuTime = Duration.seconds(90)
    /// How much of it may be GraphQL's.
    var graphQLCPUTime = Duration.seconds(60)
    var contentPerMinute = 80
    var contentPerHour = 500
    /// How long the first refusal holds; before the pace divides it.
    var hold = Duration.seconds(60)
    /// Persistence while limited doubles the hold up to this.
    var longestHold = Duration.seconds(900)
    /// The looks of refusals, taken in turn.
    var variants: [SecondaryVariant] = [.normal]
    /// How long after a telling answer a request may still arrive that was on its way already.
    var crossing = Duration.milliseconds(50)
}
