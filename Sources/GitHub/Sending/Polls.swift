/// The answers to a request that is asked again and again; it never ends by itself.
public struct Polls: AsyncSequence, Sendable {
    public typealias Element = Response
    public typealias Failure = ClientError

    let client: GitHubClient
    let request: Request
    let interval: Duration

    public func makeAsyncIterator() -> Iterator {
        Iterator(client: client, request: request, rhythm: PollRhythm(wanted: interval))
    }

    /// Gives the answers in their order.
    public struct Iterator: AsyncIteratorProtocol {
        let client: GitHubClient
        let request: Request
        var rhythm: PollRhythm
        var hasBegun = false

        public mutating func next() async throws(ClientError) -> Response? {
            if hasBegun { try await client.sleep(for: rhythm.interval) }
            hasBegun = true
            let response = try await client.send(request)
            rhythm.answered(response.headers)
            return response
        }
    }
}

/// How often something is asked again: as often as is wanted, and never more often than GitHub allows.
struct PollRhythm: Hashable, Sendable {
    private let wanted: Duration
    private var allowed = Duration.zero

    init(wanted: Duration) {
        self.wanted = wanted
    }

    var interval: Duration { max(wanted, allowed) }

    /// What is told holds until something else is told.
    mutating func answered(_ headers: Headers) {
        guard let seconds = headers["x-poll-interval"].flatMap({ Int64($0.trimming()) }) else { return }
        allowed = .seconds(max(0, min(seconds, 86_400)))
    }
}
