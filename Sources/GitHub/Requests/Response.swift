public import Resilience

/// GitHub's answer to a request, be it 200 or 404.
public struct Response: Hashable, Sendable {
    /// The call that it answers.
    public var call: CallID
    /// HTTP's status; any, for a 404 is an answer too.
    public var status: Int
    /// GitHub's headers.
    public var headers: Headers
    /// The body, decompressed; empty where there was none.
    public var body: [UInt8]
    /// What the answer said about the primary limit; `nil` where it said nothing.
    public var rate: LimitReading?
    /// Attempts on the wire, this answer's included; 0 for one that shared another call's request.
    public var attempts: Int
    /// What the call waited for before and between its attempts, in order.
    public var waits: [Wait]

    /// Where it comes from.
    public var source = Source.network

    /// Where an answer comes from.
    public enum Source: Hashable, Sendable {
        /// GitHub answered it.
        case network
        /// Kept from an earlier answer, and GitHub said a moment ago that nothing has changed.
        case revalidated
        /// Kept from a moment ago, and not asked again.
        case remembered
    }

    /// The number under which GitHub's support finds the request.
    public var requestID: String? { headers["x-github-request-id"] }
}
