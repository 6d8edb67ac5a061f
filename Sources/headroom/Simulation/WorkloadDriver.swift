import GitHub
import Resilience
import Simulator
import Timing

/// The named callers of a scenario, at work: each planned call goes through the client as anybody's would.
struct WorkloadDriver: Sendable {
    let scenario: Scenario
    let options: SimulationOptions
    let client: GitHubClient
    let time: any TimeSource

    /// Works until the task is cancelled or the scenario has no more work.
    func run() async {
        var workload = Workload(scenario, seed: options.seed, speed: options.speed, startingAt: time.now)
        var dice = SeededGenerator(seed: options.seed)
        await withDiscardingTaskGroup { group in
            while let planned = workload.next(using: &dice) {
                guard (try? await time.sleep(until: planned.at, tolerance: nil)) != nil else { break }
                group.addTask { await send(planned) }
            }
            group.cancelAll()
        }
    }

    /// What becomes of it is told by the client's events; the caller itself makes nothing of an error.
    private func send(_ planned: PlannedCall) async {
        guard let method = Request.Method(rawValue: planned.method) else { return }
        var request = Request(
            method,
            planned.path,
            body: planned.body.map { Array($0.utf8) },
            priority: planned.priority.flatMap(Priority.init(name:)),
            caller: planned.caller
        )
        // A scenario counts on every read of its callers; they are programs that keep nothing.
        request.caching = .bypassed
        _ = try? await client.send(request)
    }
}
