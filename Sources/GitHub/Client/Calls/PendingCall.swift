internal import Resilience
internal import Timing

/// A call that has not ended: who waits for it, and what it has waited for.
struct PendingCall {
    /// Is called once, with how it ended.
    typealias Caller = @Sendable (Result<Response, ClientError>) -> Void

    /// Who gets the answer.
    enum Recipient {
        case caller(Caller)
        /// It brings a token.
        case keyring(CredentialName, fetch: Int)
    }

    let prepared: PreparedCall
    let recipient: Recipient
    /// Whether it was sent again because its token had ended early, which happens once.
    var hasBeenReplayed = false
    private(set) var waits: [Wait] = []
    private var waiting: (hold: Hold, since: Instant)?

    init(_ prepared: PreparedCall, for recipient: Recipient) {
        self.prepared = prepared
        self.recipient = recipient
    }

    mutating func startedWaiting(for hold: Hold, at now: Instant) {
        stoppedWaiting(at: now)
        waiting = (hold, now)
    }

    mutating func stoppedWaiting(at now: Instant) {
        guard let (hold, since) = waiting.take() else { return }
        waits.append(Wait(hold: hold, duration: since.duration(to: now)))
    }
}

extension PendingCall {
    /// The caller's share of an answer.
    func response(_ wire: WireResponse, _ answer: Answer, of attempt: AttemptID, at now: Instant) -> Response
    {
        var copy = self
        copy.stoppedWaiting(at: now)
        let id = prepared.call.id
        return Response(
            call: id,
            status: wire.status,
            headers: wire.headers,
            body: wire.body,
            rate: answer.reading,
            attempts: attempt.call == id ? attempt.number : 0,
            waits: copy.waits
        )
    }
}
