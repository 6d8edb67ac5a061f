import Foundation
import Testing

extension WholeProgram {
    /// How the terminal comes back.
    @Suite struct Care {
        @Test func `q leaves the terminal as it was`() async throws {
            try await withRunningDashboard { terminal in
                try await terminal.press("q")
                let asked = try await terminal.screen {
                    $0.text.contains("Yes (y)") || $0.text.contains("EXIT=")
                }
                if asked.text.contains("Yes (y)") { try await terminal.press("y") }
                let status = try await terminal.exitStatus()
                #expect(status == 0)
                try await expectClean(terminal)
            }
        }

        @Test func `control-C leaves at once and the terminal as it was`() async throws {
            try await withRunningDashboard { terminal in
                try await terminal.press("C-c")
                let status = try await terminal.exitStatus()
                #expect([0, 130].contains(status))
                try await expectClean(terminal)
            }
        }

        @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
        func `a signal that asks to end leaves the terminal as it was`(_ signal: Int32) async throws {
            try await withRunningDashboard { terminal in
                kill(try terminal.program, signal)
                let status = try await terminal.exitStatus()
                #expect(status == 128 + signal)
                try await expectClean(terminal)
            }
        }

        @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE])
        func `a crash leaves the terminal as it was`(_ signal: Int32) async throws {
            try await withRunningDashboard { terminal in
                kill(try terminal.program, signal)
                let status = try await terminal.exitStatus()
                #expect(status == 128 + signal)
                try await expectClean(terminal)
            }
        }

        @Test func `a broken pipe somewhere does not end it`() async throws {
            try await withRunningDashboard { terminal in
                kill(try terminal.program, SIGPIPE)
                try await terminal.press("?")
                try await terminal.screen(showing: "Everywhere")
                try await terminal.press("C-c")
                _ = try await terminal.exitStatus()
                try await expectClean(terminal)
            }
        }

        @Test func `control-Z gives the shell its terminal back, and fg returns`() async throws {
            let shell = ["bash", "--noprofile", "--norc", "-i"]
            try await withTerminal(shell, environment: ["PS1": "ready> "]) { terminal in
                try await terminal.screen(showing: "ready>")
                try await terminal.type("stty -a >1; \(Program.path) --simulate idle")
                try await terminal.press("Enter")
                try await terminal.screen { $0.text.contains("SIMULATED idle") && $0.quota("core") != nil }
                try await terminal.press("C-z")
                try await terminal.screen(showing: "Stopped", "ready>")
                let stopped = try await terminal.formats("alternate_on", "cursor_flag", "mouse_any_flag")
                #expect(stopped == ["0", "1", "0"])
                try await terminal.type("stty -a >2; cmp 1 2 && echo same; fg")
                try await terminal.press("Enter")
                try await terminal.screen { $0.text.contains("SIMULATED idle") && $0.text.contains("q quit") }
                try await terminal.press("?")
                try await terminal.screen(showing: "Everywhere")
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("Everywhere") }
                try await terminal.press("q")
                // The prompt of before stands above; this one is the last word.
                try await terminal.screen { $0.text.contains("same") && $0.text.trimmed.hasSuffix("ready>") }
                try await terminal.type("echo EXIT=$?; stty -a | cmp 1 -; echo SAME=$?")
                try await terminal.press("Enter")
                let status = try await terminal.exitStatus()
                #expect(status == 0)
                try await terminal.screen(showing: "SAME=0")
            }
        }

        private func withRunningDashboard(_ body: (TmuxTerminal) async throws -> Void) async throws {
            try await withDashboard("--simulate", "calm") { terminal in
                try await terminal.screen { $0.text.contains("SIMULATED calm") && $0.quota("core") != nil }
                let running = try await terminal.formats("alternate_on", "cursor_flag", "mouse_any_flag")
                #expect(running == ["1", "0", "1"])
                try await body(terminal)
            }
        }

        private func expectClean(_ terminal: TmuxTerminal) async throws {
            let left = try await terminal.formats(
                "alternate_on",
                "cursor_flag",
                "mouse_any_flag",
                "mouse_sgr_flag",
                "keypad_flag",
                "keypad_cursor_flag"
            )
            #expect(left == ["0", "1", "0", "0", "0", "0"])
            let settings = try terminal.settings
            #expect(settings.after == settings.before)
            let screen = try await terminal.screen()
            #expect(
                screen.text.contains("SIMULATED") == false,
                "nothing of the dashboard stays:\n\(screen.text)"
            )
        }
    }
}
