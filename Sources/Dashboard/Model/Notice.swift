internal import Resilience
internal import Screen
internal import Timing

/// Something just happened that the operator should read.
struct Notice: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case info, warning, failure
    }

    var text: String
    var kind: Kind
    /// Gone then.
    var until: Instant
    /// The event that it tells of; what undoes that takes the notice away.
    var cause: Event.Kind?

    init(_ text: String, _ kind: Kind, cause: Event.Kind? = nil, at now: Instant) {
        self.cause = cause
        self.text = text
        self.kind = kind
        until = now.advanced(by: kind == .info ? .seconds(6) : .seconds(12))
    }

    /// Whether it tells of something that this ends: a gate that opens, a breaker that goes on.
    func isOutdated(by kind: Event.Kind) -> Bool {
        if case .breakerChanged(let route, _) = cause, case .breakerChanged(route, _) = kind { return true }
        if case .gateShut(let credential, let gate, _) = cause {
            return kind == .gateOpened(credential, gate)
        }
        return false
    }

    var role: Role {
        switch kind {
        case .info: .info
        case .warning: .warn
        case .failure: .bad
        }
    }
}
