internal import Resilience
internal import Timing

/// A step in the life of a credential's token.
enum TokenChangeForm: Codable {
    case requested, rejected, expired, dropped
    case issued(expires: Int64)
    case lagging(until: Int64)
    case postponed(until: Int64)
    case refused(trouble: TroubleForm, retryAt: Int64?)

    init(_ change: TokenChange) {
        switch change {
        case .requested: self = .requested
        case .rejected: self = .rejected
        case .expired: self = .expired
        case .dropped: self = .dropped
        case .issued(let expires): self = .issued(expires: expires.nanoseconds)
        case .lagging(let until): self = .lagging(until: until.nanoseconds)
        case .postponed(let until): self = .postponed(until: until.nanoseconds)
        case .refused(let trouble, let retryAt):
            self = .refused(trouble: TroubleForm(trouble), retryAt: retryAt?.nanoseconds)
        }
    }

    var value: TokenChange {
        switch self {
        case .requested: .requested
        case .rejected: .rejected
        case .expired: .expired
        case .dropped: .dropped
        case .issued(let expires): .issued(expires: Instant(nanoseconds: expires))
        case .lagging(let until): .lagging(until: Instant(nanoseconds: until))
        case .postponed(let until): .postponed(until: Instant(nanoseconds: until))
        case .refused(let trouble, let retryAt): .refused(trouble.value, retryAt: Instant(recorded: retryAt))
        }
    }
}
