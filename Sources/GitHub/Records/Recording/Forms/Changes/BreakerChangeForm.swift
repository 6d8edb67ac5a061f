internal import Resilience

/// A breaker's change of state, and why.
struct BreakerChangeForm: Codable {
    enum Reason: Codable {
        case failureCount(failures: Int)
        case failureRate(percent: Int, calls: Int)
        case slowRate(percent: Int, calls: Int)
        case openTimePassed, recovered, probesFailed, byOperator, bySettings
    }

    let from: BreakerStateForm
    let to: BreakerStateForm
    let reason: Reason

    init(_ change: BreakerChange) {
        from = BreakerStateForm(change.from)
        to = BreakerStateForm(change.to)
        reason =
            switch change.reason {
            case .failureCount(let failures): .failureCount(failures: failures)
            case .failureRate(let percent, let calls): .failureRate(percent: percent, calls: calls)
            case .slowRate(let percent, let calls): .slowRate(percent: percent, calls: calls)
            case .openTimePassed: .openTimePassed
            case .recovered: .recovered
            case .probesFailed: .probesFailed
            case .byOperator: .byOperator
            case .bySettings: .bySettings
            }
    }

    var value: BreakerChange {
        let reason: BreakerChange.Reason =
            switch reason {
            case .failureCount(let failures): .failureCount(failures)
            case .failureRate(let percent, let calls): .failureRate(percent: percent, calls: calls)
            case .slowRate(let percent, let calls): .slowRate(percent: percent, calls: calls)
            case .openTimePassed: .openTimePassed
            case .recovered: .recovered
            case .probesFailed: .probesFailed
            case .byOperator: .byOperator
            case .bySettings: .bySettings
            }
        return BreakerChange(from: from.value, to: to.value, reason: reason)
    }
}
