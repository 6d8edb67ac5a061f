import Foundation
import Testing

extension WholeProgram {
    /// The dashboard with a token, pointed at a simulator that runs alone.
    @Suite struct Live {
        @Test func `the limits on the screen are the ledger's`() async throws {
            try await withLive { terminal, api in
                try await send("/repos/octo-org/api", on: terminal)
                let screen = try await terminal.screen { $0.quota("core")?.remaining == 4_999 }
                let ledger = try await Ledger.report(of: api)
                #expect(screen.quota("core") == ledger.quota("core"))
                #expect(ledger.buckets["core"]?.counted == 1)
                #expect(screen.text.contains("SIMULATED") == false)
            }
        }

        @Test func `a request sent by keys is on the screen with its status and in the ledger once`()
            async throws
        {
            try await withLive { terminal, api in
                try await send("/repos/octo-org/gone", on: terminal)
                try await terminal.screen {
                    $0.lines.contains { $0.contains("/repos/octo-org/gone") && $0.contains("404") }
                }
                try await send("/repos/octo-org/api/pulls", on: terminal)
                try await terminal.screen {
                    $0.lines.contains { $0.contains("/repos/octo-org/api/pulls") && $0.contains("200") }
                }
                let journal = try await Ledger.report(of: api).journal
                #expect(journal.filter { $0.path == "/repos/octo-org/gone" }.map(\.status) == [404])
                #expect(journal.filter { $0.path == "/repos/octo-org/api/pulls" }.map(\.status) == [200])
            }
        }

        @Test func `a write is asked for, and not sent where the answer is no`() async throws {
            try await withLive { terminal, api in
                try await fill("/repos/octo-org/api/issues", method: "POST", on: terminal)
                try await terminal.press("Enter")
                try await terminal.screen(showing: "Yes (y)")
                try await terminal.press("n")
                try await terminal.screen {
                    $0.text.contains("Send a request") && !$0.text.contains("Yes (y)")
                }
                let before = try await Ledger.report(of: api).journal
                #expect(before.allSatisfy { $0.method == "GET" })

                try await terminal.press("Tab")
                try await terminal.type(#"{"title":"Written by a test"}"#)
                try await terminal.press("C-s")
                try await terminal.screen(showing: "Yes (y)")
                try await terminal.press("y")
                try await terminal.screen(showing: "status 201", "Written by a test")
                let writes = try await Ledger.report(of: api).journal.filter { $0.method == "POST" }
                #expect(writes.map(\.status) == [201])
            }
        }

        @Test func `a request's detail tells its attempts and headers without the secret`() async throws {
            try await withLive { terminal, api in
                try await send("/repos/octo-org/api", on: terminal)
                try await terminal.screen {
                    $0.lines.contains { $0.contains("/repos/octo-org/api ") && $0.contains("200") }
                }
                try await terminal.press("5", "g", "Enter")
                try await terminal.screen(showing: "attempts 1", "core has 4999")
                try await terminal.press("3")
                let detail = try await terminal.screen(showing: "authorization")
                #expect(detail.text.contains("redacted"))
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("authorization") }
                #expect(terminal.pane.text.contains(Program.token) == false)
                #expect(terminal.pane.text.contains(Program.token.suffix(8)) == false)
                let ledger = try await Ledger.text(of: api)
                #expect(ledger.contains(Program.token) == false)
            }
        }

        @Test func `the token is shown nowhere, not even where the operator's request holds it`() async throws
        {
            try await withLive { terminal, _ in
                try await terminal.press("s")
                try await terminal.screen(showing: "Send a request")
                try await terminal.type("/search/issues?q=\(Program.token)")
                try await terminal.press("Enter")
                try await terminal.screen(showing: "status 200")
                try await terminal.press("3")
                let detail = try await terminal.screen(showing: "authorization")
                #expect(detail.text.contains(Program.token) == false)
            }
        }

        private func withLive(_ body: @Sendable (TmuxTerminal, String) async throws -> Void) async throws {
            try await withSimulator("--scenario", "calm") { simulator in
                let environment = ["GITHUB_TOKEN": Program.token, "GITHUB_API_URL": simulator.api]
                try await withDashboard(columns: 200, rows: 60, environment: environment) { terminal in
                    try await terminal.screen { $0.quota("core") != nil }
                    try await body(terminal, simulator.api)
                }
            }
        }

        private func fill(_ path: String, method: String, on terminal: TmuxTerminal) async throws {
            try await terminal.press("s")
            try await terminal.screen(showing: "Send a request")
            try await terminal.type(path)
            if method != "GET" {
                try await terminal.press("BTab")
                for _ in 0..<8 {
                    if try await terminal.screen().text.contains("< \(method) >") { break }
                    let before = try await terminal.screen().text
                    try await terminal.press("Right")
                    try await terminal.screen { $0.text != before }
                }
                try await terminal.press("Tab")
            }
            try await terminal.screen(showing: path)
        }

        /// Sends it, and closes the answer that is shown when it has come.
        private func send(_ path: String, on terminal: TmuxTerminal) async throws {
            try await fill(path, method: "GET", on: terminal)
            try await terminal.press("Enter")
            try await terminal.screen(showing: "left until")
            try await terminal.press("Escape")
            try await terminal.screen { !$0.text.contains("Esc closes") }
        }
    }
}
