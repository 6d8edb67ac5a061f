public import GitHub
private import Synchronization
public import Timing

/// Takes deliveries in, and hands them on one by one.
///
/// Whoever delivers is answered as soon as the delivery is verified and has a place in the queue: what the receiver
/// does, or leaves undone, is not waited for (GitHub docs: Best practices for using webhooks).
public final class WebhookDesk: Sendable {
    /// What became of deliveries so far.
    public struct Tally: Hashable, Sendable {
        public internal(set) var accepted = 0
        /// Known already.
        public internal(set) var repeated = 0
        /// Not GitHub's.
        public internal(set) var rejected = 0
        /// Found no place; GitHub may deliver them again.
        public internal(set) var overflowed = 0
        /// Accepted, and the receiver failed.
        public internal(set) var undelivered = 0
    }

    private struct State {
        var queue: DeliveryQueue
        var tally = Tally()
    }

    private let verifier: WebhookVerifier
    private let time: any TimeSource
    private let onVerdict: @Sendable (WebhookVerdict) -> Void
    private let state: Mutex<State>
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - capacity: deliveries that may wait for the receiver.
    ///   - capacityBytes: bytes of their bodies.
    ///   - onVerdict: is told what each delivery was found to be, for the audit.
    public init(
        _ verifier: WebhookVerifier,
        time: any TimeSource,
        capacity: Int = 1000,
        capacityBytes: Int = 64 << 20,
        onVerdict: @escaping @Sendable (WebhookVerdict) -> Void = { _ in }
    ) {
        self.verifier = verifier
        self.time = time
        self.onVerdict = onVerdict
        state = Mutex(State(queue: DeliveryQueue(atMost: capacity, bytes: capacityBytes)))
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    public var tally: Tally { state.withLock(\.tally) }

    /// Hands deliveries on, in their order, until the task is cancelled. One that the receiver fails on is forgotten, so
    /// that GitHub may deliver it again.
    public func run(_ receive: @Sendable (WebhookDelivery) async throws -> Void) async {
        for await _ in arrivals {
            while let delivery = state.withLock({ $0.queue.take() }) {
                do {
                    try await receive(delivery)
                } catch {
                    verifier.forget(delivery)
                    state.withLock { $0.tally.undelivered += 1 }
                }
                if Task.isCancelled { return }
            }
        }
    }

    /// Judges a delivery and gives a good one its place; returns at once.
    func take(_ headers: Headers, _ body: [UInt8]) -> Page {
        let verdict = verifier.receive(headers, body, at: time.now)
        onVerdict(verdict)
        switch verdict {
        case .accepted(let delivery): return accept(delivery, status: verdict.status)
        case .repeated:
            state.withLock { $0.tally.repeated += 1 }
            return Page(verdict.status, "known already")
        case .rejected:
            state.withLock { $0.tally.rejected += 1 }
            // Who forges is not told what was wrong.
            return Page(verdict.status, "refused")
        }
    }

    private func accept(_ delivery: WebhookDelivery, status: Int) -> Page {
        let hasPlace = state.withLock { state in
            let hasPlace = state.queue.put(delivery)
            if hasPlace { state.tally.accepted += 1 } else { state.tally.overflowed += 1 }
            return hasPlace
        }
        guard hasPlace else {
            verifier.forget(delivery)
            return Page(503, "Too many deliveries wait for their receiver.").with(.retryAfter, "60")
        }
        arrival.yield()
        return Page(status, "accepted")
    }
}
