/// What can be asked for, by path.
enum Door: String, CaseIterable, Hashable, Sendable {
    case metrics = "/metrics"
    case health = "/health/github"
    case live = "/livez"
    case ready = "/readyz"
    case webhooks = "/webhooks/github"

    /// Nobody needs the bearer to ask whether the process lives, and a delivery brings its own signature; everything
    /// else tells something of the client.
    var isOpenToAll: Bool {
        switch self {
        case .live, .ready, .webhooks: true
        case .metrics, .health: false
        }
    }

    /// HTTP's methods that it understands.
    var methods: [String] {
        switch self {
        case .metrics, .health, .live, .ready: ["GET", "HEAD"]
        case .webhooks: ["POST"]
        }
    }
}
