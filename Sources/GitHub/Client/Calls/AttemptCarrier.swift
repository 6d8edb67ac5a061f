internal import Resilience
private import Synchronization
internal import Timing

/// Carries attempts over the transport and judges what they bring, on the server's clock.
final class AttemptCarrier: Sendable {
    private let transport: any Transport
    private let time: any TimeSource
    private let clock = Mutex(ServerClock())

    init(_ transport: any Transport, time: any TimeSource) {
        self.transport = transport
        self.time = time
    }

    /// What the server's clock is to ours, as far as it is known.
    var serverClock: ServerClock { clock.withLock { $0 } }

    func carry(_ attempt: Attempt) async -> Arrival {
        if let pipe = attempt.prepared.pipe { return await stream(attempt, into: pipe) }
        let sentAt = time.now
        let verdict: Verdict
        var response: WireResponse?
        do throws(TransportError) {
            let arrived = try await transport.perform(wire(of: attempt))
            response = arrived
            verdict = judge(arrived, to: attempt, sentAt: sentAt)
        } catch {
            verdict = Verdict(on: error)
        }
        return Arrival(attempt: attempt.id, answer: verdict.answer, sign: verdict.sign, response: response)
    }

    /// Lets an answer's body stream into its pipe. It comes from a host that knows no limits: its refusals are answers,
    /// and what is no answer is a failure.
    private func stream(_ attempt: Attempt, into pipe: BodyPipe) async -> Arrival {
        let id = attempt.id
        do throws(TransportError) {
            try await transport.stream(attempt.wire, into: pipe)
            guard let head = pipe.head else { throw .protocolError(reason: "no head") }
            let answer = Answer(status: head.status, outcome: outcome(of: head))
            return Arrival(
                attempt: id,
                answer: answer,
                sign: nil,
                response: WireResponse(status: head.status, headers: head.headers)
            )
        } catch {
            let answer = Answer(status: pipe.head?.status, outcome: .failed(error.failure))
            return Arrival(attempt: id, answer: answer, sign: nil, response: nil)
        }
    }

    private func outcome(of head: ResponseHead) -> Outcome {
        guard head.status >= 500 else { return head.status < 400 ? .succeeded : .declined }
        let now = time.now
        let seconds = head.headers["date"].flatMap { HTTPDate.seconds(in: $0) } ?? now.secondsSinceEpoch
        let wait = RetryAfter.wait(head.headers.values(of: "retry-after"), serverSeconds: seconds)
        return .failed(.serverError(status: head.status, retryAt: wait.map { now.advanced(by: $0) }))
    }

    func shutdown() async {
        await transport.shutdown()
    }

    private func wire(of attempt: Attempt) throws(TransportError) -> WireRequest {
        guard case .assertion(let app) = attempt.authorization else { return attempt.wire }
        var wire = attempt.wire
        do {
            wire.authorization = try AppAssertion.make(for: app, at: serverClock.seconds(at: time.now))
        } catch {
            throw .notSent(reason: "the App's key could not sign")
        }
        return wire
    }

    private func judge(_ response: WireResponse, to attempt: Attempt, sentAt: Instant) -> Verdict {
        let now = time.now
        // Another host knows neither GitHub's limits nor its clock.
        guard !attempt.prepared.isForeign else { return Verdict(onForeign: response) }
        let clock = clock.withLock { clock in
            guard let date = response.headers["date"] else { return clock }
            if case .assertion = attempt.authorization, response.status == 401 {
                clock.refused(ours: date, sentAt: sentAt, receivedAt: now)
            } else {
                clock.heard(date, sentAt: sentAt, receivedAt: now)
            }
            return clock
        }
        return Verdict(
            on: response,
            to: attempt.wire,
            via: attempt.prepared.route,
            attempt: attempt.id.number,
            clock: clock,
            at: now
        )
    }
}
