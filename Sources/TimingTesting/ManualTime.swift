private import Synchronization
public import Timing

/// A time that stands still until a test moves it. Whoever sleeps on it wakes when it has been moved far enough,
/// earliest first.
public final class ManualTime: TimeSource {
    private struct Sleeper {
        let deadline: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private enum Condition {
        case count(Int)
        case deadline(Instant)
    }

    private struct Watcher {
        let condition: Condition
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Instant
        var next = 0
        var sleepers: [Int: Sleeper] = [:]
        var watchers: [Int: Watcher] = [:]

        /// A number that no sleeper and no watcher has had.
        mutating func nextNumber() -> Int {
            next += 1
            return next
        }

        func holds(_ condition: Condition) -> Bool {
            switch condition {
            case .count(let count): sleepers.count >= count
            case .deadline(let deadline): sleepers.values.contains { $0.deadline == deadline }
            }
        }

        mutating func satisfiedWatchers() -> [Watcher] {
            let satisfied = watchers.filter { holds($0.value.condition) }
            for number in satisfied.keys { watchers[number] = nil }
            return Array(satisfied.values)
        }
    }

    private let state: Mutex<State>

    /// Stands there until it is moved.
    public init(at now: Instant = Instant(secondsSinceEpoch: 1_000_000)) {
        state = Mutex(State(now: now))
    }

    /// Where it was moved to.
    public var now: Instant { state.withLock(\.now) }

    /// It is moved by whole nanoseconds.
    public var minimumResolution: Duration { .nanoseconds(1) }

    /// When the sleepers that sleep now want to wake, earliest first.
    public var alarms: [Instant] {
        state.withLock { $0.sleepers.values.map(\.deadline).sorted() }
    }

    /// Waits until that many sleep, or the task is cancelled.
    public func sleepers(atLeast count: Int) async {
        await wait(for: .count(count))
    }

    /// Waits until somebody sleeps that long, counted from now, or the task is cancelled.
    public func sleeper(for duration: Duration) async {
        await wait(for: .deadline(now.advanced(by: duration)))
    }

    /// Moves it, and wakes everybody whose deadline has come.
    public func advance(by duration: Duration) {
        let woken = state.withLock { state in
            let now = state.now.advanced(by: duration)
            state.now = now
            let due = state.sleepers.filter { $0.value.deadline <= now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.sorted { $0.deadline < $1.deadline }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Returns when the time was moved to the deadline.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let number = state.withLock { $0.nextNumber() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation {
                enter(number, Sleeper(deadline: deadline, continuation: $0))
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    private func wait(for condition: Condition) async {
        let number = state.withLock { $0.nextNumber() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard !Task.isCancelled, !state.holds(condition) else { return true }
                    state.watchers[number] = Watcher(condition: condition, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.watchers.removeValue(forKey: number) }?.continuation.resume()
        }
    }

    private func enter(_ number: Int, _ sleeper: Sleeper) {
        enum Entry {
            case sleeps([Watcher])
            case isDue
            case isCancelled
        }
        let entry = state.withLock { state -> Entry in
            guard !Task.isCancelled else { return .isCancelled }
            guard sleeper.deadline > state.now else { return .isDue }
            state.sleepers[number] = sleeper
            return .sleeps(state.satisfiedWatchers())
        }
        switch entry {
        case .sleeps(let watchers): for watcher in watchers { watcher.continuation.resume() }
        case .isDue: sleeper.continuation.resume()
        case .isCancelled: sleeper.continuation.resume(throwing: CancellationError())
        }
    }
}
