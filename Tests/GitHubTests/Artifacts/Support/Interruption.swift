import Synchronization

/// Work that is taken back once it has told of so many steps.
enum Interruption {
    private final class Countdown: Sendable {
        let end: AsyncStream<Void>
        private let ending: AsyncStream<Void>.Continuation
        private let left: Atomic<Int>

        init(from steps: Int) {
            left = Atomic(steps)
            (end, ending) = AsyncStream.makeStream()
        }

        func step() {
            if left.subtract(1, ordering: .relaxed).newValue <= 0 { ending.finish() }
        }
    }

    /// - Parameter work: calls its argument with each step.
    static func after<Success: Sendable>(
        _ steps: Int,
        _ work: @escaping @Sendable (_ step: @escaping @Sendable () -> Void) async -> Success
    ) async -> Success {
        let countdown = Countdown(from: steps)
        return await withTaskGroup(of: Success?.self) { group in
            group.addTask { await work(countdown.step) }
            group.addTask {
                for await _ in countdown.end {}
                return nil
            }
            var result: Success?
            for await ended in group {
                group.cancelAll()
                result = result ?? ended
            }
            // The work's task is one of the two.
            guard let result else { preconditionFailure("the work has ended without a result") }
            return result
        }
    }
}
