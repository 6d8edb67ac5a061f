internal import Resilience

/// What refusals must have in common to be counted together.
struct RefusalKey: Hashable, Sendable {
    let routeClass: String
    let priority: Priority
    let reason: String

    var labels: Labels { ["route_class": routeClass, "priority": priority.name, "reason": reason] }
}

extension Refusal.Reason {
    /// The reason without what varies in it.
    var label: String {
        switch self {
        case .queueFull: "queue_full"
        case .evicted: "evicted"
        case .breakerOpen: "breaker_open"
        case .breakerForcedOpen: "breaker_forced_open"
        case .deadlineUnreachable: "deadline_unreachable"
        case .expired: "expired"
        case .draining: "draining"
        case .secondaryPersists: "secondary_persists"
        case .credentialRefused: "credential_refused"
        }
    }
}
