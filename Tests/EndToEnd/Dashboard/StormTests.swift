import Foundation
import TestSupport
import Testing

extension WholeProgram {
    /// A hundred thousand inputs that no person makes, while the terminal changes its size.
    @Suite struct Storm {
        private static let inputs = 100_000
        private static let resizes = 400

        @Test(arguments: [1] as [UInt64])
        func `whatever arrives, the program lives, answers and leaves a clean terminal`(seed: UInt64)
            async throws
        {
            try await withScratch { folder in
                let terminal = try Pseudoterminal(columns: 120, rows: 40)
                let found = terminal.mode
                let program = try Self.start(in: folder, on: terminal)
                do {
                    try terminal.read(until: "SIMULATED calm")
                    try Self.storm(Dice(seed: seed), over: terminal)
                    try Self.expectAnswer(of: terminal)
                } catch {
                    program.send(SIGKILL)
                    _ = program.outcome()
                    throw error
                }
                // Where calls are on the wire it asks first.
                terminal.type("\u{1B}qy")
                if !terminal.readToEnd() { program.send(SIGKILL) }
                #expect(program.outcome() == .exited(0), "seed \(seed)")
                #expect(terminal.mode == found, "seed \(seed)")
                #expect(ScreenModes(terminal.recorded) == .untouched, "seed \(seed)")
            }
        }

        /// Whatever it writes it writes into the folder.
        private static func start(in folder: String, on terminal: Pseudoterminal) throws -> Child {
            let environment = Program.environment([
                "TERM": "xterm-256color", "EDITOR": "true", "PAGER": "true", "TMPDIR": folder,
                "XDG_STATE_HOME": folder + "/state", "XDG_CONFIG_HOME": folder + "/configuration",
            ])
            return try Child(
                ["/usr/bin/env", "-C", folder, Program.path, "--simulate", "calm"],
                environment: environment.map { "\($0)=\($1)" },
                on: terminal
            )
        }

        private static func storm(_ dice: Dice, over terminal: Pseudoterminal) throws {
            var input = RandomInput(dice: dice)
            for _ in 0..<resizes {
                let bytes = (0..<inputs / resizes).flatMap { _ in input.next() }
                try terminal.pour(bytes)
                terminal.resize(
                    columns: UInt16(input.dice.pick([80, 120, input.dice.roll(1...160)])),
                    rows: UInt16(input.dice.pick([24, 40, input.dice.roll(1...50)]))
                )
            }
            terminal.resize(columns: 120, rows: 40)
        }

        /// Ends what may be unfinished, leaves whatever lies over the panels, and has the help drawn.
        private static func expectAnswer(of terminal: Pseudoterminal) throws {
            let leave = String(repeating: "\u{1B}", count: 20)
            let repaint = "\u{C}"
            let words = "the storm is over"
            let end = terminal.recorded.count
            try terminal.pour(Array("\u{1B}[I\u{1B}[I\u{7}\u{1B}[201~\(leave):\(words)\(repaint)".utf8))
            let over = try terminal.read(until: words, from: end)
            terminal.type("\(leave)?\(repaint)")
            try terminal.read(until: "Everywhere", from: over)
        }
    }
}
