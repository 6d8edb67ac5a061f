import Foundation
import Testing

extension WholeProgram {
    /// Writing requests and reading their answers.
    @Suite struct Asking {
        @Test func `from the path to the answer, its next page, its pager, and what changed since`()
            async throws
        {
            let pager = #"sh -c 'head -c 300 "$0"; echo; echo READING; read line'"#
            try await withDashboard("--simulate", "idle", environment: ["PAGER": pager]) { terminal in
                try await terminal.screen(showing: "Limits")
                try await terminal.press("s")
                try await terminal.screen(showing: "Send a request to")
                try await terminal.type("/repos/octo-org/api/iss")
                try await terminal.screen(showing: "/repos/octo-org/api/issues")
                try await terminal.press("Down", "Enter", "Tab")
                try await terminal.type("per_page=2")
                try await terminal.press("C-s")
                try await terminal.screen(
                    showing: "/repos/octo-org/api/issues",
                    "200",
                    "\"number\":",
                    "n next page"
                )
                try await terminal.press("P")
                try await terminal.screen(showing: "READING")
                try await terminal.press("Enter")
                try await terminal.screen(showing: "2 answer", "n next page")
                try await terminal.press("n")
                try await terminal.screen(showing: "page=2", "200", "\"number\":")
                try await terminal.press("r")
                try await terminal.screen(showing: "sends #")
                try await terminal.press("=")
                try await terminal.screen(showing: "the same as the answer to #")
                try await terminal.press("C-c")
                #expect(try await terminal.exitStatus() == 0)
            }
        }

        @Test func `what was sent is there in the next run, without its secrets, for its owner alone`()
            async throws
        {
            try await withScratch { folder in
                let environment = ["XDG_STATE_HOME": folder]
                try await withDashboard("--simulate", "idle", environment: environment) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await terminal.press("s")
                    try await terminal.type("/user?access_token=ghp_0123456789012345678901234567890123456789")
                    try await terminal.press("Enter")
                    try await terminal.screen(showing: "2 answer", "200")
                    try await terminal.press("C-c")
                    #expect(try await terminal.exitStatus() == 0)
                }
                let file = "\(folder)/headroom/simulated/requests.jsonl"
                let text = try String(contentsOfFile: file, encoding: .utf8)
                #expect(text.contains("/user?access_token=‹redacted›"))
                #expect(!text.contains("ghp_"))
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                try await withDashboard("--simulate", "idle", environment: environment) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await terminal.press("s", "C-r")
                    try await terminal.screen(showing: "sent before", "GET /user?access_token=")
                    try await terminal.press("Enter", "C-s")
                    try await terminal.screen(showing: "a secret was taken out")
                    try await terminal.press("C-c")
                    #expect(try await terminal.exitStatus() == 0)
                }
            }
        }
    }
}
