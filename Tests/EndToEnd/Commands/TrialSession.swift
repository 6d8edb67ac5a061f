import Testing

/// Some trials that one dashboard lives through, each from where the one before left it.
struct TrialSession: Sendable, CustomTestStringConvertible {
    enum Source: Sendable {
        /// One of the program's own.
        case scenario(String)
        /// The text of another.
        case ownScenario(String)
        /// What was recorded of a run in which two marks were set, played at a tenth of its speed.
        case recording
    }

    let name: String
    let source: Source
    /// What is on the screen before the first.
    let start: [String]
    /// Of the terminal.
    var rows = 40
    let trials: [CommandTrial]

    var testDescription: String { name }

    func run() async throws {
        try await withScratch { folder in
            let arguments = try await arguments(in: folder)
            try await dashboard(arguments, in: folder) { terminal in
                try await terminal.screen { start.allSatisfy($0.text.contains) }
                for trial in trials { try await run(trial, in: terminal) }
            }
        }
    }

    /// A test that ran out of time loses what it throws, so the trial is told as an issue of its own.
    private func run(_ trial: CommandTrial, in terminal: TmuxTerminal) async throws {
        do {
            try await trial.run(in: terminal)
        } catch {
            Issue.record("\(name): \(trial.word): \(error)")
            throw error
        }
    }

    private func arguments(in folder: String) async throws -> [String] {
        switch source {
        case .scenario(let name): return ["--simulate=\(name)"]
        case .ownScenario(let text):
            let path = "\(folder)/scenario.toml"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return ["--simulate=\(path)"]
        case .recording:
            let path = "\(folder)/run.jsonl"
            try await record(into: path, in: folder)
            return ["--replay", path, "--speed", "0.1"]
        }
    }

    private func record(into path: String, in folder: String) async throws {
        try await dashboard(["--simulate=idle", "--record", path], in: folder) { terminal in
            try await terminal.screen(showing: "5000/5000")
            try await TrialStep.line("mark first", shows: "INFO  mark").run(in: terminal)
            try await TrialStep.line("mark second", shows: "INFO  mark     second").run(in: terminal)
            try await terminal.press("q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    /// With an operator's folders, and a pager that waits for Enter.
    private func dashboard(
        _ arguments: [String],
        in folder: String,
        _ body: (TmuxTerminal) async throws -> Void
    ) async throws {
        let pager = #"sh -c 'cat "$1"; echo READ IN A PAGER; read -r _' pager"#
        try await withTerminal(
            rows: rows,
            [Program.path] + arguments,
            environment: ["XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "PAGER": pager],
            body
        )
    }
}
