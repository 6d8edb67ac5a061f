public import GitHub
public import Simulator
public import Timing

/// The named callers of a scenario, at work: each planned call is made at its time.
public struct WorkloadDriver: Sendable {
    private var workload: Workload
    private var dice: SeededGenerator
    private let time: any TimeSource
    private let send: @Sendable (Request) async -> Void

    /// - Parameters:
    ///   - seed: the simulator's, so that the paths lead somewhere.
    ///   - speed: the simulator's, so that callers come as often in a window as they would on GitHub.
    ///   - send: makes a call, and returns when it has ended.
    public init(
        _ scenario: Scenario,
        seed: UInt64,
        speed: Double,
        time: any TimeSource,
        send: @escaping @Sendable (Request) async -> Void
    ) {
        workload = Workload(scenario, seed: seed, speed: speed, startingAt: time.now)
        dice = SeededGenerator(seed: seed)
        self.time = time
        self.send = send
    }

    /// Works until the task is cancelled or the scenario has no more work.
    public func run() async {
        var driver = self
        await driver.make(calls: .max)
    }

    /// Makes the next calls, and waits for the end of all. There are fewer where the task is cancelled or the
    /// scenario has no more work.
    public mutating func make(calls count: Int) async {
        let (time, send) = (time, send)
        await withDiscardingTaskGroup { group in
            for _ in 0..<count {
                guard let planned = workload.next(using: &dice), let request = Request(planned) else {
                    return
                }
                guard (try? await time.sleep(until: planned.at, tolerance: nil)) != nil else { return }
                group.addTask { await send(request) }
            }
        }
    }
}
