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
        var watchers: [Watcher] = []

        func holds(_ condition: Condition) -> Bool {
            switch condition {
            case .count(let count): sleepers.count >= count
            case .deadline(let deadline): sleepers.values.contains { $0.deadline == deadline }
            }
        }

        mutating func satisfiedWatchers() -> [Watcher] {
            let satisfied = watchers.filter { holds($0.condition) }
            let unsatisfied = watchers.filter { !holds($0.condition) }
            watchers = unsatisfied
            return satisfied
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

    /// Waits until that many sleep.
    public func sleepers(atLeast count: Int) async {
        await wait(for: .count(count))
    }

    /// Waits until somebody sleeps that long, counted from now.
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
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
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
        await withCheckedContinuation { continuation in
            let isSatisfied = state.withLock { state in
                guard !state.holds(condition) else { return true }
                state.watchers.append(Watcher(condition: condition, continuation: continuation))
                return false
            }
            if isSatisfied { continuation.resume() }
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
