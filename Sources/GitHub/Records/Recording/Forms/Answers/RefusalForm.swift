internal import Resilience
internal import Timing

/// A call that was never sent, or not sent again.
struct RefusalForm: Codable {
    enum Reason: Codable {
        case queueFull, evicted, draining, secondaryPersists
        case breakerOpen(route: CleanText)
        case breakerForcedOpen(route: CleanText)
        case deadlineUnreachable(hold: HoldForm)
        case expired(hold: HoldForm)
        case credentialRefused(trouble: TroubleForm)
    }

    let reason: Reason
    let retryAt: Int64?

    init(_ refusal: Refusal) {
        reason =
            switch refusal.reason {
            case .queueFull: .queueFull
            case .evicted: .evicted
            case .draining: .draining
            case .secondaryPersists: .secondaryPersists
            case .breakerOpen(let route): .breakerOpen(route: CleanText(route.rawValue))
            case .breakerForcedOpen(let route): .breakerForcedOpen(route: CleanText(route.rawValue))
            case .deadlineUnreachable(let hold): .deadlineUnreachable(hold: HoldForm(hold))
            case .expired(let hold): .expired(hold: HoldForm(hold))
            case .credentialRefused(let trouble): .credentialRefused(trouble: TroubleForm(trouble))
            }
        retryAt = refusal.retryAt?.nanoseconds
    }

    var value: Refusal {
        let reason: Refusal.Reason =
            switch reason {
            case .queueFull: .queueFull
            case .evicted: .evicted
            case .draining: .draining
            case .secondaryPersists: .secondaryPersists
            case .breakerOpen(let route): .breakerOpen(RouteClass(rawValue: route.text))
            case .breakerForcedOpen(let route): .breakerForcedOpen(RouteClass(rawValue: route.text))
            case .deadlineUnreachable(let hold): .deadlineUnreachable(hold.value)
            case .expired(let hold): .expired(hold.value)
            case .credentialRefused(let trouble): .credentialRefused(trouble.value)
            }
        return Refusal(reason: reason, retryAt: Instant(recorded: retryAt))
    }
}
