import Foundation
import Subprocess
import Testing

/// A real terminal for one test: a tmux server of its own, without anybody's configuration.
///
/// Waiting is driven by the program's output: tmux copies every byte of the pane into a named pipe, and the screen is
/// looked at again whenever something arrived there.
struct TmuxTerminal: Sendable {
    /// What the program wrote, to its last byte.
    let pane: Pane
    private let folder: String
    private let server: pid_t

    /// Starts `command` through a shell, which afterwards prints its exit status.
    init(
        in folder: String,
        pane: Pane,
        columns: Int,
        rows: Int,
        _ command: [String],
        environment: [String: String]
    ) async throws {
        self.folder = folder
        self.pane = pane
        let words =
            ["env", "-i"] + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + command
        // The program starts when the pipe is connected: no output is missed.
        let script = """
            read -r _; stty -a >before
            sh -c 'echo $$ >pid; exec "$@"' sh \(words.map(Self.quoted).joined(separator: " "))
            status=$?; stty -a >after; echo "EXIT=$status"; read -r _
            """
        _ = try await Self.tmux(
            folder,
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            "\(columns)",
            "-y",
            "\(rows)",
            "-c",
            folder,
            "sh",
            "-c",
            script
        )
        server = pid_t(try await Self.tmux(folder, "display-message", "-p", "#{pid}").trimmed) ?? 0
        try await tmux("set-option", "-g", "status", "off")
        try await resize(columns: columns, rows: rows)
        try await tmux("pipe-pane", "-O", "cat >\(folder)/pane")
        try await press("Enter")
    }

    /// Presses keys by tmux's names: `Enter`, `Escape`, `Tab`, `C-c`, `q`.
    func press(_ keys: String...) async throws {
        try await tmux(["send-keys"] + keys)
    }

    /// Types text as it stands.
    func type(_ text: String) async throws {
        try await tmux("send-keys", "-l", text)
    }

    func resize(columns: Int, rows: Int) async throws {
        try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// What a person sees now.
    func screen() async throws -> Screenshot {
        Screenshot(try await tmux("capture-pane", "-p"))
    }

    /// The screen with colours and attributes as escape sequences.
    func styledScreen() async throws -> String {
        try await tmux("capture-pane", "-p", "-e")
    }

    /// Looks at the screen whenever the program wrote something, until it is as wanted.
    @discardableResult
    func screen(where isWanted: (Screenshot) -> Bool) async throws -> Screenshot {
        var current = try await screen()
        if isWanted(current) { return current }
        for await _ in pane.news {
            current = try await screen()
            if isWanted(current) { return current }
        }
        // A test that ran out of time loses what it throws, so the last screen is told as an issue of its own.
        Issue.record("the screen was never as wanted; last:\n\(current.text)")
        throw Failure("the screen was never as wanted")
    }

    @discardableResult
    func screen(showing texts: String...) async throws -> Screenshot {
        try await screen { screen in texts.allSatisfy(screen.text.contains) }
    }

    /// Waits until the program has ended and its shell has told so.
    func exitStatus() async throws -> Int32 {
        let screen = try await screen { $0.text.contains(#/EXIT=\d/#) }
        let status = screen.text.firstMatch(of: #/EXIT=(\d+)/#).flatMap { Int32($0.1) }
        guard let status else { throw Failure("no status in:\n\(screen.text)") }
        return status
    }

    /// The program's process.
    var program: pid_t {
        get throws {
            guard let number = pid_t(try file("pid").trimmed) else { throw Failure("no process identifier") }
            return number
        }
    }

    /// The terminal's settings before the program started and after it ended.
    var settings: (before: String, after: String) {
        get throws { (try file("before"), try file("after")) }
    }

    /// Formats of tmux about the pane: `alternate_on`, `cursor_flag`, `pane_height`.
    func formats(_ names: String...) async throws -> [String] {
        let format = names.map { "#{\($0)}" }.joined(separator: " ")
        return try await tmux("display-message", "-p", format).trimmed
            .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }

    /// Ends the server, and with it whatever runs in its pane. Needs no task, so that a cancelled test cleans up.
    func end() {
        if server > 0 { kill(server, SIGTERM) }
    }

    private func file(_ name: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String {
        try await tmux(arguments)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) async throws -> String {
        try await Self.tmux(folder, arguments)
    }

    private static func tmux(_ folder: String, _ arguments: String...) async throws -> String {
        try await tmux(folder, arguments)
    }

    private static func tmux(_ folder: String, _ arguments: [String]) async throws -> String {
        let result = try await run(
            .name("tmux"),
            arguments: Arguments(["-S", "\(folder)/tmux"] + arguments),
            environment: .custom(Program.keyed(Program.environment(["TERM": "xterm-256color"]))),
            output: .string(limit: 1 << 22),
            error: .string(limit: 1 << 16)
        )
        guard result.terminationStatus.isSuccess else {
            throw Failure("tmux \(arguments.joined(separator: " ")): \(result.standardError)")
        }
        return result.standardOutput
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    }
}
