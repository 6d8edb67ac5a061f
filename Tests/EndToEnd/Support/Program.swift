import Foundation
import Subprocess

/// The program under test, as it was built beside these tests.
enum Program {
    /// Absolute, so that it is found from wherever a terminal starts it.
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "headroom").path(percentEncoded: false)

    /// Shaped like a token, so that whatever hunts for secrets knows one when it sees it.
    static let token = "ghp_" + String(repeating: "EndToEnd9", count: 4)

    /// Nothing of the machine's own environment reaches the program but the search path.
    static func environment(_ additions: [String: String] = [:]) -> [String: String] {
        let base = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": "/nonexistent",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        return base.merging(additions) { _, addition in addition }
    }

    /// Runs it to its end, without a terminal.
    static func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Ended {
        try await run(arguments, environment: environment)
    }

    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Ended {
        let result = try await Subprocess.run(
            .path(.init(path)),
            arguments: Arguments(arguments),
            environment: .custom(keyed(Self.environment(environment))),
            output: .string(limit: 1 << 22),
            error: .string(limit: 1 << 20)
        )
        return Ended(
            status: result.terminationStatus,
            output: result.standardOutput,
            errors: result.standardError
        )
    }

    static func keyed(_ environment: [String: String]) -> [Environment.Key: String] {
        Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
    }
}
