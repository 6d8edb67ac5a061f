import Foundation
import Subprocess

/// A program that runs beside a test and is listened to line by line.
struct Running: Sendable {
    let process: pid_t
    /// Standard output; single-pass.
    let lines: AsyncThrowingStream<String, any Error>

    func send(_ signal: Int32) {
        kill(process, signal)
    }
}

/// Lends a running `headroom` without a terminal, and tells how it ended. It is killed where the body throws.
func withRunning<Success: Sendable>(
    _ arguments: [String],
    environment: [String: String] = [:],
    _ body: @Sendable (Running) async throws -> Success
) async throws -> (TerminationStatus, Success) {
    let result = try await run(
        .path(.init(Program.path)),
        arguments: Arguments(arguments),
        environment: .custom(Program.keyed(Program.environment(environment))),
        input: .none,
        output: .sequence,
        error: .discarded
    ) { execution in
        let (lines, continuation) = AsyncThrowingStream<String, any Error>.makeStream()
        let process = execution.processIdentifier.value
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do {
                    for try await line in execution.standardOutput.strings() { continuation.yield(line) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            do {
                return try await body(Running(process: process, lines: lines))
            } catch {
                kill(process, SIGKILL)
                throw error
            }
        }
    }
    return (result.terminationStatus, result.closureResult)
}
