internal import Resilience
internal import Timing

/// A call that has not ended: who waits for it, and what it has waited for.
struct PendingCall {
    /// Is called once, with how it ended.
    typealias Caller = @Sendable (Result<Response, ClientError>) -> Void

    let prepared: PreparedCall
    let caller: Caller
    private(set) var waits: [Wait] = []
    private var waiting: (hold: Hold, since: Instant)?

    init(_ prepared: PreparedCall, caller: @escaping Caller) {
        self.prepared = prepared
        self.caller = caller
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
