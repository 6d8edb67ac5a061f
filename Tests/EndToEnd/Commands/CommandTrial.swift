/// One command of the table, tried as its user would: step by step, each with what it must change on the screen.
struct CommandTrial: Sendable {
    /// The command's word in the table.
    let word: String
    let steps: [TrialStep]

    init(_ word: String, _ steps: TrialStep...) {
        self.word = word
        self.steps = steps
    }

    func run(in terminal: TmuxTerminal) async throws {
        for step in steps { try await step.run(in: terminal) }
    }
}
