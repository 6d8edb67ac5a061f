/// What is watched: written into the header, so that nobody takes a simulation for the real thing.
public struct Identity: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        case live
        /// `advice` is one line that says how to watch the real service.
        case simulated(scenario: String, seed: UInt64, advice: String)
    }

    /// The service's host: `api.github.com`.
    public var host: String
    /// What the operator calls the credential; never the secret.
    public var credential: String
    /// Further credentials that requests may be sent with.
    public var others: [String]
    public var source: Source
    /// Whether every command that changes something is refused.
    public var isReadOnly: Bool

    /// Where requests go, for people who send one by hand.
    var origin: String {
        switch source {
        case .live: "https://\(host)"
        case .simulated: "http://\(host)"
        }
    }

    public var isSimulated: Bool {
        switch source {
        case .live: false
        case .simulated: true
        }
    }

    public init(
        host: String,
        credential: String,
        others: [String] = [],
        source: Source,
        isReadOnly: Bool
    ) {
        self.host = host
        self.credential = credential
        self.others = others
        self.source = source
        self.isReadOnly = isReadOnly
    }

    var credentials: [String] { [credential] + others }
}
