internal import Timing

/// A credential's hold by secondary limits: shut for a while by a hit, longer with each request that comes
/// anyway.
struct SecondaryGate: Hashable, Sendable {
    /// A hold: since when, until when, and the how-many-eth in a row it is (0 for the first).
    struct Hold: Hashable, Sendable {
        let began: Instant
        var until: Instant
        var strikes: Int
        let variant: SecondaryVariant
    }

    private enum State: Hashable {
        /// Nothing holds and nothing did lately. Leaves to `shut`.
        case open
        /// Requests are refused. Opens by itself at the hold's end; the hold is remembered, since a hit soon
        /// after counts as persistence.
        case shut(Hold)
    }

    private var state = State.open
    private var rules: SecondaryRules
    private let pace: Pace

    init(rules: SecondaryRules, pace: Pace) {
        self.rules = rules
        self.pace = pace
    }

    /// The hold that is on, if one is.
    func hold(at now: Instant) -> Hold? {
        guard case .shut(let hold) = state, now < hold.until else { return nil }
        return hold
    }

    /// A limit was hit while the gate was open.
    mutating func hit(at now: Instant, variant: SecondaryVariant) -> Hold {
        var strikes = 0
        if case .shut(let last) = state, now < last.until.advanced(by: last.began.duration(to: last.until)) {
            strikes = last.strikes + 1
        }
        let hold = Hold(began: now, until: end(after: strikes, at: now), strikes: strikes, variant: variant)
        state = .shut(hold)
        return hold
    }

    /// A request came although the gate is shut; one that may have been on its way already does no harm.
    mutating func persisted(at now: Instant) -> Hold {
        guard case .shut(var hold) = state, now < hold.until else {
            preconditionFailure("the owner asks for the hold first")
        }
        guard now > hold.began.advanced(by: rules.crossing) else { return hold }
        hold.strikes += 1
        hold.until = max(hold.until, end(after: hold.strikes, at: now))
        state = .shut(hold)
        return hold
    }

    /// From the next hit on these rules hold.
    mutating func governed(by rules: SecondaryRules) {
        self.rules = rules
    }

    /// The hold doubles with each strike, 60 s, 120 s, 240 s, up to the longest.
    private func end(after strikes: Int, at now: Instant) -> Instant {
        let doubled = rules.hold * Double(1 << min(strikes, 16))
        return now.advanced(by: .seconds(pace.wholeSeconds(min(doubled, rules.longestHold))))
    }
}
