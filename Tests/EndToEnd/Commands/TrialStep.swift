/// What is pressed or typed, and what must come of it.
///
/// Nothing that is to come may be there before, and all that is to go must be: a step whose key does nothing fails.
struct TrialStep: Sendable {
    private enum Input: Sendable {
        /// By tmux's names.
        case keys([String])
        case text(String)
        /// A line of the palette.
        case line(String)
    }

    private let input: Input
    private let change: ScreenChange

    static func press(_ keys: [String], _ change: ScreenChange) -> TrialStep {
        TrialStep(input: .keys(keys), change: change)
    }

    static func press(_ keys: String..., shows: String..., hides: String..., copies: String...) -> TrialStep {
        TrialStep(input: .keys(keys), change: ScreenChange(shown: shows, hidden: hides, copied: copies))
    }

    static func type(_ text: String, shows: String..., hides: String...) -> TrialStep {
        TrialStep(input: .text(text), change: ScreenChange(shown: shows, hidden: hides))
    }

    /// - Parameter text: what is typed after `:`.
    static func line(_ text: String, shows: String..., hides: String...) -> TrialStep {
        TrialStep(input: .line(text), change: ScreenChange(shown: shows, hidden: hides))
    }

    /// What comes by itself.
    static func wait(shows: String...) -> TrialStep {
        TrialStep(input: .keys([]), change: ScreenChange(shown: shows))
    }

    /// Something else clears the terminal, as a message of the system's would.
    static func wipe(hides: String...) -> TrialStep {
        TrialStep(input: .keys(["-R"]), change: ScreenChange(hidden: hides))
    }

    func run(in terminal: TmuxTerminal) async throws {
        switch input {
        case .keys(let keys):
            try await expectNothing(in: terminal)
            for key in keys { try await terminal.press(key) }
        case .text(let text):
            try await expectNothing(in: terminal)
            try await terminal.type(text)
        case .line(let text):
            try await terminal.type(":\(text)")
            try await terminal.screen { Self.showsLine(text, $0) }
            try await expectNothing(in: terminal)
            try await terminal.press("Enter")
        }
        try await terminal.screen { change.isThere(on: $0, terminal.pane) }
    }

    /// The palette stands at the foot; what is typed stands there in whole.
    private static func showsLine(_ text: String, _ screen: Screenshot) -> Bool {
        screen.lines.suffix(2).contains { $0.trimmed.hasPrefix(":") && $0.contains(text) }
    }

    private func expectNothing(in terminal: TmuxTerminal) async throws {
        let early = change.early(on: try await terminal.screen(), terminal.pane)
        guard early.isEmpty else { throw Failure("is so before \(input): \(early.joined(separator: ", "))") }
    }
}
