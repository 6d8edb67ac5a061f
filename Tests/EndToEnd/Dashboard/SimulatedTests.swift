import Testing

extension WholeProgram {
    /// The dashboard without a token.
    @Suite struct Simulated {
        @Test func `without a token it shows a simulation and says how to watch the real one`() async throws {
            try await withDashboard { terminal in
                let screen = try await terminal.screen(showing: "SIMULATED calm", "GITHUB_TOKEN=")
                #expect(screen.simulator != nil)
            }
        }

        @Test func `when nothing is in flight every number on the screen is the ledger's`() async throws {
            try await withDashboard(columns: 200, rows: 60, "--simulate", "calm", "--speed", "20") {
                terminal in
                try await terminal.screen {
                    ($0.quota("core")?.remaining ?? 5_000) < 4_980 && $0.quota("search") != nil
                }
                try await terminal.press("p")
                let screen = try await terminal.screen { screen in
                    screen.text.contains("PAUSED") && screen.number(after: "in flight") == 0
                }
                let ledger = try await Ledger.report(of: try #require(screen.simulator))
                for bucket in ["core", "graphql"] {
                    #expect(screen.quota(bucket) == ledger.quota(bucket), "\(bucket) in\n\(screen.text)")
                }
                #expect(answers(in: screen) == ledger.answered, "\(screen.text)")
                #expect(ledger.violationCount == 0)
            }
        }

        /// The latency panel counts the answers of each route.
        private func answers(in screen: Screenshot) -> Int {
            screen.text.matches(
                of: #/\b(?:api|graphql|search)\s+\d\S*\s+\d\S*\s+\d\S*\s+\d\S*\s+\d\S*%\s+(\d+)/#
            )
            .reduce(0) { $0 + (Int($1.1) ?? 0) }
        }
    }
}
