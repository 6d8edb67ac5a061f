import Simulator
import Timing

/// Lends a simulated GitHub on two loopback ports, which the system chooses, for as long as the body runs.
func withSimulator<Success: Sendable>(
    _ scenario: Scenario,
    _ options: SimulationOptions,
    time: any TimeSource,
    _ body: (SimulatorURLs) async throws -> Success
) async throws -> Success {
    let server = SimulatorServer(scenario: scenario, seed: options.seed, speed: options.speed, time: time)
    let (readiness, ready) = AsyncThrowingStream<SimulatorURLs, any Error>.makeStream()
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            do {
                try await server.run(apiPort: 0, blobPort: 0) { ready.yield($0) }
                ready.finish()
            } catch {
                ready.finish(throwing: error)
            }
        }
        defer { server.shutdown() }
        for try await urls in readiness {
            return try await body(urls)
        }
        throw CancellationError()
    }
}
