internal import Resilience

/// What waits must have in common to be counted together.
struct WaitKey: Hashable, Sendable {
    let priority: Priority
    let reason: String

    var labels: Labels { ["priority": priority.name, "reason": reason] }
}

extension Hold {
    /// The reason without what varies in it.
    var label: String {
        switch self {
        case .concurrency: "concurrency"
        case .exhausted: "exhausted"
        case .reserve: "reserve"
        case .pacing: "pacing"
        case .secondary: "secondary"
        case .credential: "credential"
        case .probing: "probing"
        case .points: "points"
        case .creations: "creations"
        case .writeSpacing: "write_spacing"
        case .backoff: "backoff"
        case .paused: "paused"
        }
    }
}
