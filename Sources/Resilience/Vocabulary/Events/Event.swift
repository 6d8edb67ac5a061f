public import Timing

/// Something that happened. Screen, metrics, audit and recordings are readers of this one stream.
public struct Event: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case received(Call)
        /// It waits in the queue; `hold` tells why it could not go at once.
        case queued(CallID, Hold, until: Instant?)
        /// It shares the request of an identical call.
        case joined(CallID, leader: CallID)
        case sent(AttemptID, Call)
        case answered(AttemptID, Answer, took: Duration)
        /// Another attempt follows.
        case retrying(CallID, Hold, until: Instant, after: Answer)
        case reprioritised(CallID, from: Priority, to: Priority)
        case ended(CallID, Ending, attempts: Int, took: Duration)
        /// All calls of a lane and priority now wait for this.
        case laneHeld(Lane, Priority, Hold, until: Instant?)
        case limitLearned(CredentialName, LimitReading)
        case gateShut(CredentialName, Gate, until: Instant)
        case gateOpened(CredentialName, Gate)
        case tokenChanged(CredentialName, TokenChange)
        case breakerChanged(RouteClass, BreakerChange)
        case settingChanged(path: String, from: String, to: String)
        case operated(OperatorCommand)
        /// A download does something else than before.
        case downloadChanged(DownloadProgress)
        /// Bytes came; told at most four times a second for each download.
        case downloadMoved(DownloadProgress)
        case noted(Note)
        case found(Finding)
    }

    /// What a gate holds back.
    public enum Gate: Hashable, Sendable {
        case bucket(Bucket)
        case secondary
    }

    /// Counts from 1, without gaps.
    public let number: UInt64
    public let at: Instant
    public let kind: Kind

    public init(number: UInt64, at: Instant, kind: Kind) {
        self.number = number
        self.at = at
        self.kind = kind
    }
}
