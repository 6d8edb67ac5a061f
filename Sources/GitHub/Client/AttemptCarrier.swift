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
        let sentAt = time.now
        let verdict: Verdict
        var response: WireResponse?
        do throws(TransportError) {
            let arrived = try await transport.perform(attempt.wire)
            response = arrived
            verdict = judge(arrived, to: attempt, sentAt: sentAt)
        } catch {
            verdict = Verdict(on: error)
        }
        return Arrival(attempt: attempt.id, answer: verdict.answer, response: response)
    }

    func shutdown() async {
        await transport.shutdown()
    }

    private func judge(_ response: WireResponse, to attempt: Attempt, sentAt: Instant) -> Verdict {
        let now = time.now
        // Another host knows neither GitHub's limits nor its clock.
        guard !attempt.prepared.isForeign else { return Verdict(onForeign: response) }
        let clock = clock.withLock { clock in
            if let date = response.headers["date"] { clock.heard(date, sentAt: sentAt, receivedAt: now) }
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
