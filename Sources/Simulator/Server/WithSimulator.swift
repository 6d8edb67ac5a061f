public import Timing

/// Lends a simulated GitHub on two loopback ports, which the system chooses, for as long as the body runs.
///
/// - Parameters:
///   - seed: what the world holds and how the dice fall follows from it.
///   - speed: by how much every duration that the server speaks of is divided; 1 for GitHub's own.
///   - haste: by how much the delays of answers are divided, for a `time` that runs faster than the machine's.
/// - Throws: what the body throws, and `IOError` where no port can be bound.
public func withSimulator<Success: Sendable>(
    _ scenario: Scenario,
    seed: UInt64,
    speed: Double = 1,
    haste: Double = 1,
    time: any TimeSource,
    _ body: (SimulatorServer, SimulatorURLs) async throws -> Success
) async throws -> Success {
    let server = SimulatorServer(scenario: scenario, seed: seed, speed: speed, haste: haste, time: time)
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
            return try await body(server, urls)
        }
        throw CancellationError()
    }
}
