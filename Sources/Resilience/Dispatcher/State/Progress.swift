internal import Timing

/// How far one call has come.
struct Progress: Sendable {
    enum Stage: Sendable {
        /// In the queue. Leaves to `inFlight`, or ends.
        case waiting
        /// On the wire. Leaves to `waiting` (refused by a limit or for its token), `backingOff`, or ends. The permit is
        /// `nil` once a good answer has begun to stream: the breaker has heard of it.
        case inFlight(AttemptID, CircuitBreaker.Permit?, sentAt: Instant)
        /// Between two attempts. Leaves to `waiting`, or ends.
        case backingOff
        /// Shares another call's request. Ends with it, or is submitted anew when that one gives up.
        case following(leader: CallID)
    }

    var call: Call
    var stage: Stage
    let receivedAt: Instant
    /// Attempts begun.
    var attempts = 0
    /// Times a limit refused it.
    var limitRefusals = 0
    /// Times the credential's token was refused.
    var tokenRefusals = 0
    /// Its own caller has left, and the request goes on for those that joined it.
    var isOrphaned = false
    /// Where it stood when it first waited; it comes back to there.
    var place: QueuePlace?

    /// Attempts that neither a limit nor a token kept from being judged.
    var tries: Int { attempts - limitRefusals - tokenRefusals }

    var isBetweenAttempts: Bool {
        switch stage {
        case .waiting, .backingOff: true
        case .inFlight, .following: false
        }
    }
}
