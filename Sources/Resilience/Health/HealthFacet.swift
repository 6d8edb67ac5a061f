public import Timing

/// One side of health: how it stands, why, and until when.
public struct HealthFacet: Hashable, Sendable, Encodable {
    /// What it is a side of.
    public enum Kind: String, Hashable, Sendable, Encodable {
        /// Which part of the client.
        case credential, bucket, breaker, queue, latency, answers, audit
    }

    /// Which part of the client.
    public var kind: Kind
    /// Whose: `token`, `core of token`, `api`. Empty where there is only one.
    public var name: String
    /// How it stands.
    public var status: HealthStatus
    /// What stands behind the status, in words.
    public var reason: String
    /// When it ends by itself; `nil` where nobody knows. Seconds since the Unix epoch when encoded.
    public var until: Instant?

    /// Takes the value of each property.
    public init(_ kind: Kind, _ name: String, _ status: HealthStatus, _ reason: String, until: Instant? = nil)
    {
        self.kind = kind
        self.name = name
        self.status = status
        self.reason = reason
        self.until = until
    }

    /// Whether it is down in a way that leaves no call a way out.
    var stopsEverything: Bool {
        guard status == .down else { return false }
        switch kind {
        case .breaker: return name == RouteClass.api.rawValue
        case .queue: return true
        case .credential, .bucket, .latency, .answers, .audit: return false
        }
    }

    private enum CodingKeys: CodingKey {
        case kind, name, status, reason, until
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(name, forKey: .name)
        try container.encode(status, forKey: .status)
        try container.encode(reason, forKey: .reason)
        try container.encode(until?.secondsSinceEpoch, forKey: .until)
    }
}
