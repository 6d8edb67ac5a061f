import Subprocess

/// Runs a script of the POSIX shell in the program's environment.
func shell(_ script: String, _ arguments: String...) async throws -> Ended {
    let result = try await run(
        .path("/bin/sh"),
        arguments: Arguments(["-c", script] + arguments),
        environment: .custom(Program.keyed(Program.environment())),
        output: .string(limit: 1 << 22),
        error: .string(limit: 1 << 20)
    )
    return Ended(
        status: result.terminationStatus,
        output: result.standardOutput,
        errors: result.standardError
    )
}
