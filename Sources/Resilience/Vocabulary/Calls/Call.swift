public import Timing

/// One request's life, as far as the decision core needs to know it: no URL, no header, no body, no secret.
public struct Call: Hashable, Sendable {
    /// What sending the call does on the service's side.
    public enum Effect: Hashable, Sendable, CaseIterable {
        /// Changes nothing.
        case read
        /// Changes something; mutating requests are spaced.
        case write
        /// Creates content that notifies people; counted per minute and per hour as well.
        case creation
    }

    /// Whether the call may be sent again when nobody knows if the service has acted on it.
    public enum Repeatability: Hashable, Sendable {
        /// GET, HEAD, OPTIONS; PUT and DELETE by their definition (RFC 9110 section 9.2.2).
        case idempotent
        /// POST and PATCH: only after an answer that proves it was not applied, or when it never left.
        case ambiguous
        /// The caller says that a second application does no harm.
        case allowedByCaller
        /// The caller goes on itself from where an attempt broke off, with another call.
        case continuedByCaller
    }

    /// Its number.
    public let id: CallID
    /// Who asks, in the operator's words: the program or job behind the call.
    public var caller: String
    /// HTTP's: `GET`.
    public var method: String
    /// Path and query as shown to people; secrets already removed.
    public var path: String
    /// Which rules hold it.
    public var lane: Lane
    /// Points against the secondary limit (1 for reads, 5 for writes).
    public var points: Int
    /// Whether it may be sent again when nobody knows.
    public var repeatability: Repeatability
    /// How urgent it is.
    public var priority: Priority
    /// When the caller gives up; `nil` lets the settings' longest wait decide.
    public var deadline: Instant?
    /// Calls with equal keys that are under way together share one request; `nil` shares nothing.
    public var flightKey: String?

    /// Takes the value of each property.
    public init(
        id: CallID,
        caller: String,
        method: String,
        path: String,
        lane: Lane,
        points: Int,
        repeatability: Repeatability,
        priority: Priority,
        deadline: Instant? = nil,
        flightKey: String? = nil
    ) {
        self.id = id
        self.caller = caller
        self.method = method
        self.path = path
        self.lane = lane
        self.points = points
        self.repeatability = repeatability
        self.priority = priority
        self.deadline = deadline
        self.flightKey = flightKey
    }
}
