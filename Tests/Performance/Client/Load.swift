/// Requests that are made one after the other by several at once.
struct Load: Sendable {
    /// Requests in all.
    let count: Int
    /// As many are under way at any time.
    let concurrency: Int

    /// Requests a second on the wall, and CPU time of this process in nanoseconds a request.
    struct Outcome {
        let rate: Double
        let cost: Double
    }

    /// - Parameter request: gets a number that no other request of this load gets.
    func run(_ request: @escaping @Sendable (Int) async throws -> Void) async throws -> Outcome {
        let spent = CPUTime.ofThisProcess
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for first in 0..<concurrency {
                    group.addTask {
                        for number in stride(from: first, to: count, by: concurrency) {
                            try await request(number)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        let cost = Double(CPUTime.ofThisProcess - spent) / Double(count)
        return Outcome(rate: Double(count) / (time / .seconds(1)), cost: cost)
    }
}
