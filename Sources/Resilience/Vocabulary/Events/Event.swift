public import Timing

/// Something that happened. Screen, metrics, audit and recordings are readers of this one stream.
public struct Event: Hashable, Sendable {
    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// A caller asked for something.
        case received(Call)
        /// It waits in the queue; `hold` tells why it could not go at once.
        case queued(CallID, Hold, until: Instant?)
        /// It shares the request of an identical call.
        case joined(CallID, leader: CallID)
        /// An attempt was put on the wire.
        case sent(AttemptID, Call)
        /// An attempt came to something, be it no answer.
        case answered(AttemptID, Answer, took: Duration)
        /// Another attempt follows.
        case retrying(CallID, Hold, until: Instant, after: Answer)
        /// An operator moved a waiting call up or down.
        case reprioritised(CallID, from: Priority, to: Priority)
        /// A call ended; each does once.
        case ended(CallID, Ending, attempts: Int, took: Duration)
        /// All calls of a lane and priority now wait for this.
        case laneHeld(Lane, Priority, Hold, until: Instant?)
        /// An answer told how a primary limit stands.
        case limitLearned(CredentialName, LimitReading)
        /// A limit holds the credential back.
        case gateShut(CredentialName, Gate, until: Instant)
        /// It holds it back no longer.
        case gateOpened(CredentialName, Gate)
        /// A step in the life of the credential's token.
        case tokenChanged(CredentialName, TokenChange)
        /// A breaker changed its state.
        case breakerChanged(RouteClass, BreakerChange)
        /// A setting is another one now.
        case settingChanged(path: String, from: String, to: String)
        /// An operator wanted something.
        case operated(OperatorCommand)
        /// A download does something else than before.
        case downloadChanged(DownloadProgress)
        /// Bytes came; told at most four times a second for each download.
        case downloadMoved(DownloadProgress)
        /// Somebody remarked something.
        case noted(Note)
        /// The client learnt something beside a call's ending.
        case found(Finding)
    }

    /// What a gate holds back.
    public enum Gate: Hashable, Sendable {
        /// A primary limit.
        case bucket(Bucket)
        /// The secondary limits.
        case secondary
    }

    /// Counts from 1, without gaps.
    public let number: UInt64
    /// When.
    public let at: Instant
    /// What happened.
    public let kind: Kind

    /// Takes the value of each property.
    public init(number: UInt64, at: Instant, kind: Kind) {
        self.number = number
        self.at = at
        self.kind = kind
    }
}
