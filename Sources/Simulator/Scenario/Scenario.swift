/// What a simulated GitHub is like and who works with it: limits, refusals, weather and workload.
public struct Scenario: Hashable, Sendable {
    public let name: String
    /// One sentence for people.
    public let summary: String

    var limits: [String: BucketRule]
    var secondary: SecondaryRules
    var graphQLSpelling: GraphQLSpelling
    /// The status of a refusal by a spent window: 403, as seen, or 429, as documented too.
    var exhaustedStatus: Int
    /// Beginnings of tokens that do not resolve.
    var invalidTokens: [String]
    /// The life of a signed blob address, before the pace divides it.
    var blobLife: Duration
    /// The life of an installation token, before the pace divides it.
    var tokenLife: Duration
    /// Bad credentials in a row after which all authentication is refused; 0 for never.
    var lockoutAfter: Int
    /// For how long, before the pace divides it.
    var lockout: Duration
    /// Bytes added to each artifact, so that a transfer takes its time.
    var artifactPadding: Int
    /// Weather outside all phases.
    var weather: Weather
    /// Of the phases that are on at an instant the last one counts.
    var phases: [Phase]
    var callers: [Caller]

    /// Whether anybody works through the client.
    public var hasWorkload: Bool { !callers.isEmpty }

    /// The phase that is on that long after the start, on the scenario's clock.
    func phase(at elapsed: Duration) -> Phase? {
        phases.last { $0.isOn(at: elapsed) }
    }
}
