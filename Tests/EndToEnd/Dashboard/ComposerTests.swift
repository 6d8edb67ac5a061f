import Foundation
import Testing

extension WholeProgram {
    /// Requests written on the screen, and their answers.
    @Suite struct Composing {
        @Test func `a request is answered as the service answers, and stands in the next start's history`()
            async throws
        {
            try await withScratch { folder in
                try await withComposer(in: folder) { terminal in
                    try await terminal.type("/repos/octo-org/tools")
                    try await terminal.press("Tab", "Tab", "Tab", "Tab")
                    try await terminal.screen(showing: "Deadline")
                    try await terminal.type("77m")
                    try await terminal.press("Enter")
                    try await expectTruth(of: "/repos/octo-org/tools", in: terminal)
                }
                try await withComposer(in: folder) { terminal in
                    try await terminal.press("C-r")
                    try await terminal.screen(
                        showing: "sent before",
                        "1 request",
                        "> GET /repos/octo-org/tools"
                    )
                    try await terminal.press("Enter")
                    try await terminal.screen { !$0.text.contains("sent before") }
                    try await terminal.press("Tab", "Tab", "Tab", "Tab")
                    try await terminal.screen(showing: "Deadline", "77m")
                    try await terminal.press("C-s")
                    try await expectTruth(of: "/repos/octo-org/tools", in: terminal)
                }
            }
        }

        @Test func `a path is completed from the routes that are known`() async throws {
            try await withScratch { folder in
                try await withComposer(in: folder) { terminal in
                    try await terminal.type("/rate")
                    try await terminal.screen(showing: "Down chooses, Enter takes")
                    try await terminal.press("Down", "Enter")
                    try await terminal.screen { !$0.text.contains("Down chooses, Enter takes") }
                    try await terminal.press("Enter")
                    try await terminal.screen(showing: "─Request #2─", "GET /rate_limit", "status 200")
                }
            }
        }

        @Test func `what changes something is checked as it is typed, asked about, and sent as edited`()
            async throws
        {
            try await withScratch { folder in
                try await withComposer(in: folder) { terminal in
                    try await terminal.press("Escape")
                    try await terminal.screen { !$0.text.contains("Send a request to") }
                    try await open("send POST /repos/octo-org/tools/issues", in: terminal)
                    try await terminal.press("Tab")
                    try await terminal.type(#"{"title": "#)
                    try await terminal.screen(showing: "not JSON yet")
                    try await terminal.type("}")
                    try await terminal.screen(showing: "not JSON: line 1")
                    try await terminal.press("C-e")
                    try await terminal.screen(showing: "made in an editor")
                    try await terminal.press("C-s")
                    let asked = try await terminal.screen(showing: "changes something on", "Yes (y)")
                    let simulator = try #require(asked.simulator)
                    #expect(try await writes(at: simulator) == [])
                    try await terminal.press("n")
                    try await terminal.screen(showing: "Send a request to", "made in an editor")
                    try await terminal.press("C-s")
                    try await terminal.screen(showing: "Yes (y)")
                    try await terminal.press("y")
                    try await terminal.screen(showing: "status 201", #""title": "made in an editor""#)
                    #expect(try await writes(at: simulator) == [201])
                }
            }
        }

        @Test func `GraphQL is sent with its variables, and asks nobody where it only reads`() async throws {
            try await withScratch { folder in
                try await withComposer(in: folder) { terminal in
                    try await terminal.press("Escape")
                    try await terminal.screen { !$0.text.contains("Send a request to") }
                    try await open("template graphql-issues", in: terminal)
                    try await terminal.press("Tab", "Tab", "C-e")
                    try await terminal.screen(showing: #""repo": "tools""#)
                    try await terminal.press("C-s")
                    try await terminal.screen(showing: "POST /graphql", "status 200", #""totalCount": "#)
                }
            }
        }

        @Test func `a secret that was sent is not there at the next start, and is asked for again`()
            async throws
        {
            try await withScratch { folder in
                try await withComposer(in: folder) { terminal in
                    try await terminal.type("/rate_limit")
                    try await terminal.press("Tab", "Tab")
                    try await terminal.type("x-key: \(Program.token)")
                    try await terminal.press("C-s")
                    try await terminal.screen(showing: "status 200")
                }
                let kept = try String(
                    contentsOfFile: "\(folder)/headroom/simulated/requests.jsonl",
                    encoding: .utf8
                )
                #expect(kept.contains("/rate_limit") && !kept.contains(Program.token))
                try await withComposer(in: folder) { terminal in
                    try await terminal.press("C-r", "Enter")
                    try await terminal.screen(showing: "Headers 1")
                    try await terminal.press("C-s")
                    try await terminal.screen(showing: "a secret was taken out")
                    #expect(!terminal.pane.text.contains(Program.token))
                }
            }
        }

        /// The open answer is the one that anybody gets, and the service has counted it once.
        private func expectTruth(of path: String, in terminal: TmuxTerminal) async throws {
            let screen = try await terminal.screen(showing: "GET \(path)", "status 200")
            try await terminal.press("B")
            try await terminal.screen(showing: "copied the body")
            let simulator = try #require(screen.simulator)
            let ledger = try await Ledger.report(of: simulator)
            #expect(ledger.journal.filter { $0.path == path }.map(\.status) == [200])
            let answer = try await Curl.get(
                simulator + path,
                headers: ["authorization: Bearer \(Program.token)"]
            )
            #expect(terminal.pane.clipboard == answer.body)
        }

        /// Statuses of the answers to what changed something.
        private func writes(at simulator: String) async throws -> [Int] {
            try await Ledger.report(of: simulator).journal.filter { $0.method == "POST" }.map(\.status)
        }

        private func open(_ line: String, in terminal: TmuxTerminal) async throws {
            try await terminal.type(":\(line)")
            try await terminal.press("Enter")
            try await terminal.screen(showing: "Send a request to")
        }

        /// An empty composer of somebody who keeps their history in this folder. Their editor leaves what suits any of these
        /// tests.
        private func withComposer(in folder: String, _ body: (TmuxTerminal) async throws -> Void) async throws
        {
            let text = #"{"title": "made in an editor", "owner": "octo-org", "repo": "tools", "first": 2}"#
            let editor = "\(folder)/editor"
            try "#!/bin/sh\nprintf '%s' '\(text)' > \"$1\"\n".write(
                toFile: editor,
                atomically: true,
                encoding: .utf8
            )
            let environment = ["XDG_STATE_HOME": folder, "EDITOR": "sh \(editor)"]
            try await withDashboard("--simulate", "idle", environment: environment) { terminal in
                try await terminal.screen(showing: "5000/5000")
                try await terminal.press("s")
                try await terminal.screen(showing: "Send a request to")
                try await body(terminal)
                try await terminal.press("C-c")
                #expect(try await terminal.exitStatus() == 0)
            }
        }
    }
}
