import Foundation
import Testing

extension WholeProgram {
    /// The dashboard as it is heard.
    @Suite struct Accessible {
        @Test func `in a pipe changes are told as lines, without an escape, until a signal ends it`()
            async throws
        {
            let (status, lines) = try await withRunning(["--accessible", "--simulate=exhausted"]) { running in
                var lines: [String] = []
                for try await line in running.lines {
                    lines.append(line)
                    if line.contains("LIMITED core") { running.send(SIGTERM) }
                }
                return lines
            }
            #expect(status == .exited(0))
            #expect(lines.first?.hasPrefix("headroom watches 127.0.0.1:") == true)
            for line in lines {
                #expect(
                    line.unicodeScalars.allSatisfy {
                        $0.value >= 0x20 && !(0x2500..<0x2900).contains($0.value)
                    }
                )
            }
        }

        @Test func `on a terminal commands are typed, questions answered, and quit ends it`() async throws {
            try await withDashboard("--accessible", "--simulate=calm") { terminal in
                try await terminal.screen(
                    showing: "headroom watches",
                    "help lists every command",
                    "ok not limited"
                )
                try await type("limits", in: terminal)
                try await terminal.screen(showing: "bucket core, of limit")
                try await type("pause", in: terminal)
                try await terminal.screen(showing: "INFO operator:", "QUEUE PAUSED")
                try await type("brew", in: terminal)
                try await terminal.screen(showing: "there is no command brew")
                #expect(try await terminal.formats("alternate_on") == ["0"])
                try await type("quit", in: terminal)
                // It asks where something is on the wire just then.
                let last = try await terminal.screen {
                    $0.text.contains("Type yes or no.") || $0.text.contains("EXIT=0")
                }
                if !last.text.contains("EXIT=0") { try await type("yes", in: terminal) }
                #expect(try await terminal.exitStatus() == 0)
                #expect(!terminal.pane.text.contains("\u{1B}"))
            }
        }

        @Test func `the end of a person's input ends it`() async throws {
            try await withDashboard("--accessible", "--simulate=calm") { terminal in
                try await terminal.screen(showing: "headroom watches")
                try await terminal.press("C-d")
                #expect(try await terminal.exitStatus() == 0)
            }
        }

        private func type(_ line: String, in terminal: TmuxTerminal) async throws {
            try await terminal.type(line)
            try await terminal.press("Enter")
        }
    }
}
