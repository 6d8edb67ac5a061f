internal import Resilience
internal import Synchronization
internal import Timing

extension ClientShell {
    /// Takes no more calls, lets those that it has end within the bound, aborts the rest, and closes the
    /// transport. A cancelled task waits for nothing.
    func close(within bound: Duration) async -> ShutdownReport {
        let open = beginClosing()
        let aborted = await finishCalls(before: time.now.advanced(by: bound))
        let isFirst = state.withLock { state in
            defer {
                state.phase = .closed
                // Lets go of every secret.
                state.keyring = Keyring([])
            }
            return state.phase != .closed
        }
        if isFirst { await carrier.shutdown() }
        alarm.stop()
        tokenAlarm.stop()
        return ShutdownReport(open: open, aborted: aborted)
    }

    /// - Returns: how many calls are under way.
    private func beginClosing() -> Int {
        var open = 0
        feed { state, now in
            open = state.calls.count
            guard state.phase == .open else { return [] }
            state.phase = .closing
            return state.dispatcher.operated(.closeQueue, at: now)
        }
        return open
    }

    private func finishCalls(before deadline: Instant) async -> [Call] {
        await withTaskGroup(of: [Call].self) { group in
            group.addTask { [self] in
                if deadline > time.now { try? await time.sleep(until: deadline, tolerance: nil) }
                // Cancelled by the end of the last call, it finds nothing left.
                return abortAll()
            }
            await idle()
            group.cancelAll()
            return await group.next() ?? []
        }
    }

    private func abortAll() -> [Call] {
        var left: [Call] = []
        feed { state, now in
            left = state.calls.values.map(\.prepared.call).sorted { $0.id < $1.id }
            return left.flatMap { state.dispatcher.cancelled($0.id, at: now) }
        }
        return left
    }

    /// Waits until every call has ended and every task has come back, also in a cancelled task.
    private func idle() async {
        await withCheckedContinuation { continuation in
            feed { state, _ in
                state.idleWaiters.append(continuation)
                return []
            }
        }
    }
}
