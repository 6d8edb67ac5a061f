internal import Resilience
internal import Timing

/// A token that was given from outside: nobody can renew it, so a refusal stands. Refused, it rests for some
/// minutes, because GitHub locks out whoever keeps trying, and is then tried again.
struct GivenToken: Hashable, Sendable {
    private enum State: Hashable {
        /// As good as anybody knows. Leaves to `refused` and `dropped`.
        case good
        /// Calls are refused. Leaves to `good` when its time has come, or the operator wants it, and to `dropped`.
        case refused(until: Instant)
        /// The operator let go of it. Final.
        case dropped
    }

    /// How long a refused token is not tried.
    static let rest = Duration.seconds(300)

    private var state = State.good

    /// An answer said that the token will not do.
    mutating func refused(for trouble: CredentialTrouble, at now: Instant) -> [TokenAction] {
        guard case .good = state else { return [] }
        let until = now.advanced(by: Self.rest)
        state = .refused(until: until)
        return [.tell(.refused(trouble, retryAt: until)), .stand(.refused(trouble, retryAt: until))]
    }

    /// The operator wants it tried again.
    mutating func refreshed() -> [TokenAction] {
        guard case .refused = state else { return [] }
        state = .good
        return [.stand(.ready)]
    }

    /// The operator wants it gone.
    mutating func dropped() -> [TokenAction] {
        guard state != .dropped else { return [] }
        state = .dropped
        return [
            .drop(0), .tell(.dropped), .tell(.refused(.dropped, retryAt: nil)),
            .stand(.refused(.dropped, retryAt: nil)),
        ]
    }

    /// Harmless at any instant.
    mutating func ticked(at now: Instant) -> [TokenAction] {
        guard case .refused(let until) = state, until <= now else { return [] }
        state = .good
        return [.stand(.ready)]
    }

    var nextChange: Instant? {
        switch state {
        case .good, .dropped: nil
        case .refused(let until): until
        }
    }
}
