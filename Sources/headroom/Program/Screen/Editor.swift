import Foundation
import Glibc

/// The operator's editor and pager, for texts too long for a line.
struct Editor {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let environment: [String: String]

    /// Lets the operator edit a text. Blocks until the editor has ended; the terminal must be theirs.
    ///
    /// - Returns: the text as saved; `nil` where the editor ended with an error, which editors use to say "never mind".
    func edit(_ text: String) throws -> String? {
        try withFile(of: text) { file in
            let command = program(of: ["VISUAL", "EDITOR"], otherwise: "vi")
            guard try run(command + " \"$1\"", file) == 0 else { return nil }
            return try String(contentsOfFile: file, encoding: .utf8)
        }
    }

    /// Lets the operator read a text. Blocks until the pager has ended; the terminal must be theirs.
    func page(_ text: String) throws {
        try withFile(of: text + "\n") { file in
            let command = program(of: ["PAGER"], otherwise: "less")
            guard try run(command + " \"$1\"", file) == 0 else {
                throw Failure(description: "\(command) could not be run. Set PAGER to one that is installed.")
            }
        }
    }

    /// The text in a file of its own that others can't read, for as long as the body runs.
    private func withFile<Answer>(of text: String, _ body: (String) throws -> Answer) throws -> Answer {
        let file = NSTemporaryDirectory() + "/headroom-\(UUID().uuidString).json"
        guard
            FileManager.default.createFile(
                atPath: file,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else {
            throw Failure(description: "The temporary file \(file) could not be written. Is the disk full?")
        }
        defer { unlink(file) }
        return try body(file)
    }

    private func program(of variables: [String], otherwise standard: String) -> String {
        variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? standard
    }

    /// Runs a shell command to its end and returns its exit status. `environment` has no secrets in it.
    private func run(_ script: String, _ argument: String) throws -> Int32 {
        let words = ["/bin/sh", "-c", script, "headroom", argument]
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var strings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for pointer in arguments + strings { free(pointer) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of the concurrency runtime block signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child = pid_t()
        let problem = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, &strings)
        guard problem == 0 else {
            throw Failure(description: "No shell could be started (error \(problem)).")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
