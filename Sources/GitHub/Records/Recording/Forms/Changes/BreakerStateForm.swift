internal import Resilience
internal import Timing

/// What a breaker shows to people.
enum BreakerStateForm: Codable {
    case closed, forcedOpen, forcedClosed
    case open(until: Int64)
    case halfOpen(succeeded: Int, failed: Int)
    case metricsOnly(wouldBeOpen: Bool)

    init(_ state: BreakerState) {
        switch state {
        case .closed: self = .closed
        case .forcedOpen: self = .forcedOpen
        case .forcedClosed: self = .forcedClosed
        case .open(let until): self = .open(until: until.nanoseconds)
        case .halfOpen(let succeeded, let failed): self = .halfOpen(succeeded: succeeded, failed: failed)
        case .metricsOnly(let wouldBeOpen): self = .metricsOnly(wouldBeOpen: wouldBeOpen)
        }
    }

    var value: BreakerState {
        switch self {
        case .closed: .closed
        case .forcedOpen: .forcedOpen
        case .forcedClosed: .forcedClosed
        case .open(let until): .open(until: Instant(nanoseconds: until))
        case .halfOpen(let succeeded, let failed): .halfOpen(succeeded: succeeded, failed: failed)
        case .metricsOnly(let wouldBeOpen): .metricsOnly(wouldBeOpen: wouldBeOpen)
        }
    }
}
