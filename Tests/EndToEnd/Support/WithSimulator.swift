import Foundation
import Testing

/// Where a simulator that runs alone answers.
struct SimulatorAddress: Decodable, Sendable {
    let api: String
    let enterprise: String
    let graphql: String
    let blob: String
    let ledger: String
}

/// Lends a simulator in a process of its own, and checks that SIGTERM ends it well.
func withSimulator<Success: Sendable>(
    _ arguments: String...,
    body: @Sendable (SimulatorAddress) async throws -> Success
) async throws -> Success {
    let (status, success) = try await withRunning(["simulate"] + arguments) { running in
        var lines = running.lines.makeAsyncIterator()
        guard let line = try await lines.next() else { throw Failure("the simulator printed nothing") }
        let address = try JSONDecoder().decode(SimulatorAddress.self, from: Data(line.utf8))
        let success = try await body(address)
        running.send(SIGTERM)
        let more = try await lines.next()
        #expect(more == nil, "one line is all it prints")
        return success
    }
    #expect(status == .exited(0))
    return success
}
