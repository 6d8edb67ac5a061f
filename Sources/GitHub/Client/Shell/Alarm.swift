private import Synchronization
internal import Timing

/// The one timer of the shell: rings at the earliest instant that was set.
///
/// Setting a later instant disturbs nobody: the sleeper wakes at the old one, finds that it is too early and
/// sleeps on. Only an earlier one wakes it before.
final class Alarm: Sendable {
    private struct State {
        var wanted: Instant?
        /// What the sleeper sleeps until; `nil` while it waits for an instant to be set.
        var sleepingUntil: Instant?
        var sleeper: CheckedContinuation<Void, Never>?
        var isStopped = false

        /// The sleeper sleeps past what is wanted.
        var isLate: Bool {
            guard !isStopped else { return true }
            guard let wanted else { return false }
            return sleepingUntil.map { wanted < $0 } ?? true
        }

        mutating func sleeperToWake() -> CheckedContinuation<Void, Never>? {
            isLate ? sleeper.take() : nil
        }
    }

    private let state = Mutex(State())

    func set(_ instant: Instant?) {
        // Turns of the core set it outside their lock, hence in any order: the earliest instant stays, even where
        // none is wanted any more. An early ring is harmless, and asks again for the later one.
        guard let instant else { return }
        state.withLock { state in
            state.wanted = min(instant, state.wanted ?? instant)
            return state.sleeperToWake()
        }?.resume()
    }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            return state.sleeperToWake()
        }?.resume()
    }

    /// Rings until stopped or cancelled.
    func run(on time: any TimeSource, ring: () -> Void) async {
        while !Task.isCancelled, !state.withLock(\.isStopped) {
            let instant = state.withLock { state in
                state.sleepingUntil = state.wanted
                return state.wanted
            }
            await sleep(until: instant, on: time)
            if isDue(at: time.now) { ring() }
        }
    }

    private func isDue(at now: Instant) -> Bool {
        state.withLock { state in
            guard let wanted = state.wanted, wanted <= now else { return false }
            state.wanted = nil
            return true
        }
    }

    private func sleep(until instant: Instant?, on time: any TimeSource) async {
        guard let instant else { return await disturbance() }
        await withTaskGroup { group in
            group.addTask { try? await time.sleep(until: instant, tolerance: nil) }
            group.addTask { await self.disturbance() }
            await group.next()
            group.cancelAll()
        }
    }

    /// Returns when something earlier is wanted, or the task is cancelled.
    private func disturbance() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                state.withLock { state -> CheckedContinuation<Void, Never>? in
                    state.sleeper = continuation
                    return Task.isCancelled ? state.sleeper.take() : state.sleeperToWake()
                }?.resume()
            }
        } onCancel: {
            state.withLock { $0.sleeper.take() }?.resume()
        }
    }
}
