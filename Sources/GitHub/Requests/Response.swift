public import Resilience

/// GitHub's answer to a request, be it 200 or 404.
public struct Response: Hashable, Sendable {
    public var call: CallID
    public var status: Int
    public var headers: Headers
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
        case network
        /// Kept from an earlier answer, and GitHub said a moment ago that nothing has changed.
        case revalidated
        /// Kept from a moment ago, and not asked again.
        case remembered
    }

    /// The number under which GitHub's support finds the request.
    public var requestID: String? { headers["x-github-request-id"] }
}
