import Testing

extension WholeProgram {
    /// What keys do, seen from outside.
    @Suite struct Keys {
        @Test func `question mark explains every key, and Escape closes it`() async throws {
            try await withIdle { terminal in
                try await terminal.press("?")
                try await terminal.screen(showing: "Help", "Pause or resume the queue")
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("Pause or resume the queue") }
            }
        }

        @Test func `a panel takes the whole screen and gives it back`() async throws {
            try await withIdle { terminal in
                try await terminal.press("4", "z")
                try await terminal.screen { $0.text.contains("Latency") && !$0.text.contains("Limits") }
                try await terminal.press("z")
                try await terminal.screen(showing: "Latency", "Limits")
            }
        }

        @Test func `a filter hides the requests that do not match`() async throws {
            try await withDashboard("--simulate", "calm", "--speed", "10") { terminal in
                try await terminal.screen { $0.text.contains("graphql ") && $0.text.contains("/issues") }
                try await terminal.press("5", "/")
                try await terminal.type("graphql")
                try await terminal.press("Enter")
                let screen = try await terminal.screen { screen in
                    screen.lines.contains { $0.contains("/graphql") }
                        && !Self.requests(on: screen).contains { !$0.contains("graphql") }
                }
                #expect(screen.text.contains(#/Requests.*graphql/#))
                try await terminal.press("Escape")
                try await terminal.screen { Self.requests(on: $0).contains { $0.contains("/repos/") } }
            }
        }

        @Test func `a frozen screen says so and stands still, and thaws`() async throws {
            try await withDashboard("--simulate", "calm", "--speed", "10") { terminal in
                try await terminal.screen { $0.text.contains("/repos/") }
                try await terminal.press("Z")
                let first = try await terminal.screen(showing: "FROZEN 00:01")
                let second = try await terminal.screen(showing: "FROZEN 00:03")
                #expect(first.lines.dropFirst(2) == second.lines.dropFirst(2))
                try await terminal.press("Z")
                try await terminal.screen {
                    !$0.text.contains("FROZEN") && $0.lines.dropFirst(2) != second.lines.dropFirst(2)
                }
            }
        }

        @Test func `a theme is seen while it is chosen, and Escape brings the old one back`() async throws {
            try await withIdle { terminal in
                let before = try await terminal.styledScreen()
                try await terminal.press("T")
                try await terminal.screen(showing: "contrast", "deuteranopia", "light")
                try await terminal.press("Down")
                try await terminal.screen { $0.lines[0].contains("dark") == false }
                let during = try await terminal.styledScreen()
                #expect(Self.colors(of: during) != Self.colors(of: before))
                try await terminal.press("Escape")
                try await terminal.screen {
                    $0.lines[0].contains("dark") && !$0.text.contains("deuteranopia")
                }
            }
        }

        @Test func `the queue pauses, holds what comes, and resumes`() async throws {
            try await withDashboard("--simulate", "calm", "--speed", "10") { terminal in
                try await terminal.screen { $0.text.contains("RUNNING") && $0.text.contains("/repos/") }
                try await terminal.press("p")
                try await terminal.screen {
                    $0.text.contains("PAUSED") && $0.text.contains("resume") && $0.text.contains("parked")
                }
                try await terminal.press("p")
                try await terminal.screen { $0.text.contains("RUNNING") && !$0.text.contains("PAUSED") }
            }
        }

        @Test func `a breaker held open refuses every call, and automatic lets them go again`() async throws {
            try await withDashboard("--simulate", "calm", "--speed", "10") { terminal in
                try await terminal.screen { $0.text.contains("CLOSED api") }
                try await terminal.press("2", "b")
                try await choose("api", in: terminal)
                try await terminal.press("o")
                try await terminal.screen(showing: "Yes (y)")
                try await terminal.press("y")
                let screen = try await terminal.screen(
                    showing: "! FORCED api",
                    "OPEN api forced",
                    "held open"
                )
                let simulator = try #require(screen.simulator)
                let before = try await Ledger.report(of: simulator)
                let refused = try await terminal.screen { Self.refused(on: $0) >= 4 }
                #expect(refused.text.contains("b then a"), "the reason says how to undo it")
                let after = try await Ledger.report(of: simulator)
                #expect(
                    Self.repositories(of: after) == Self.repositories(of: before),
                    "nothing of the route is sent"
                )
                try await terminal.press("b")
                try await choose("api", in: terminal)
                try await terminal.press("a")
                try await terminal.screen(showing: "Yes (y)")
                try await terminal.press("y")
                try await terminal.screen {
                    $0.text.contains("o CLOSED api") && !$0.text.contains("OPEN api forced")
                }
            }
        }

        @Test func `read-only refuses with a notice, and sends nothing`() async throws {
            try await withDashboard("--simulate", "idle", "--read-only") { terminal in
                try await terminal.screen { $0.text.contains("read-only") && $0.quota("core") != nil }
                for key in ["s", "p", "b"] {
                    try await terminal.press(key)
                    try await terminal.screen(showing: "start without --read-only")
                    try await terminal.press("Escape")
                }
                let screen = try await terminal.screen()
                #expect(screen.text.contains("RUNNING"))
                let ledger = try await Ledger.report(of: try #require(screen.simulator))
                #expect(Set(ledger.journal.map(\.path)) == ["/rate_limit"])
            }
        }

        /// Nobody works there, so that nothing moves but the clock.
        private func withIdle(_ body: (TmuxTerminal) async throws -> Void) async throws {
            try await withDashboard("--simulate", "idle") { terminal in
                try await terminal.screen { $0.text.contains("SIMULATED idle") && $0.quota("core") != nil }
                try await body(terminal)
            }
        }

        /// Waits for the menu of breakers and has it be about this one.
        private func choose(_ route: String, in terminal: TmuxTerminal) async throws {
            var screen = try await terminal.screen(showing: "left/right: another breaker")
            while !Self.menuHead(of: screen).contains(" \(route) ") {
                let before = Self.menuHead(of: screen)
                try await terminal.press("Right")
                screen = try await terminal.screen { Self.menuHead(of: $0) != before }
            }
        }

        private static func menuHead(of screen: Screenshot) -> String {
            screen.lines.first { $0.contains("left/right: another breaker") } ?? ""
        }

        private static func refused(on screen: Screenshot) -> Int {
            screen.lines.count { $0.contains("short-circ") }
        }

        /// How often repositories were asked for.
        private static func repositories(of ledger: LedgerReport) -> Int {
            ledger.journal.count { $0.path.hasPrefix("/repos/") }
        }

        /// The rows of the requests panel.
        private static func requests(on screen: Screenshot) -> [String] {
            screen.lines.filter { $0.contains(#/ (GET|POST|PUT|PATCH|DELETE) +\//#) }
        }

        private static func colors(of screen: String) -> Set<String> {
            Set(screen.matches(of: #/\u{1B}\[([0-9;]+)m/#).map { String($0.1) })
        }
    }
}
