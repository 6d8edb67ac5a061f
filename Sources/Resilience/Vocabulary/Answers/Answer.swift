/// What came back from one attempt, as the core needs it.
public struct Answer: Hashable, Sendable {
    /// HTTP's status; `nil` where none arrived.
    public var status: Int?
    /// What it came to.
    public var outcome: Outcome
    /// What the headers said about the primary limit; `nil` where they said nothing.
    public var reading: LimitReading?
    /// The service's own number of the request, for its support to find; `nil` where it told none.
    public var requestID: String?

    /// Takes the value of each property.
    public init(status: Int?, outcome: Outcome, reading: LimitReading? = nil, requestID: String? = nil) {
        self.status = status
        self.outcome = outcome
        self.reading = reading
        self.requestID = requestID
    }
}
