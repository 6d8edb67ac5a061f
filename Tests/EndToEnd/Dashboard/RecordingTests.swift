import Foundation
import Testing

extension WholeProgram {
    /// What is recorded on one screen is played on another.
    @Suite struct Recording {
        @Test func `what was recorded from the start is played to the same end, and nothing acts there`()
            async throws
        {
            try await withScratch { folder in
                let file = "\(folder)/run.jsonl"
                let quota = try await recorded(into: file)
                let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
                #expect(permissions as? Int == 0o600)
                try await withDashboard(columns: 200, rows: 60, "--replay", file, "--speed", "60") {
                    terminal in
                    try await terminal.screen(showing: "REPLAY", "SIMULATED calm")
                    try await type(":seek 100%", in: terminal)
                    let end = try await terminal.screen(showing: "paused", "PAUSED")
                    #expect(end.quota("core") == quota)
                    try await terminal.press("s")
                    try await terminal.screen(showing: "replay: send needs a running client")
                    try await type(":find rate_limit", in: terminal)
                    try await terminal.press("'")
                    try await terminal.screen(showing: "rate_limit at")
                    try await terminal.press("q")
                    #expect(try await terminal.exitStatus() == 0)
                }
            }
        }

        /// Records a run until nothing is in flight, and tells what was left of the core limit then.
        private func recorded(into file: String) async throws -> Screenshot.Quota? {
            try await withDashboard(
                columns: 200,
                rows: 60,
                "--simulate",
                "calm",
                "--speed",
                "20",
                "--record",
                file
            ) { terminal in
                try await terminal.screen {
                    ($0.quota("core")?.remaining ?? 5_000) < 4_990 && $0.text.contains("REC")
                }
                try await terminal.press("p")
                let screen = try await terminal.screen { screen in
                    screen.text.contains("PAUSED") && screen.number(after: "in flight") == 0
                }
                try await terminal.press("q")
                #expect(try await terminal.exitStatus() == 0)
                return screen.quota("core")
            }
        }

        @Test func `R records into a file of its own and tells where`() async throws {
            try await withScratch { folder in
                try await withDashboard("--simulate=calm", environment: ["XDG_STATE_HOME": folder]) {
                    terminal in
                    try await terminal.screen(showing: "Limits")
                    try await terminal.press("R")
                    try await terminal.screen(showing: "REC", "records into \(folder)/headroom/recordings/")
                    try await terminal.press("R")
                    try await terminal.screen(showing: "headroom --replay plays it")
                    // Calls are under way: q would ask.
                    try await terminal.press("C-c")
                    #expect(try await terminal.exitStatus() == 0)
                }
                let files = try FileManager.default.contentsOfDirectory(
                    atPath: "\(folder)/headroom/recordings"
                )
                #expect(files.count == 1)
            }
        }

        @Test func `a recording that cannot be played, or not be made, ends with the reason`() async throws {
            try await withScratch { folder in
                let file = "\(folder)/run.jsonl"
                try #"{"headroom_recording":9,"header":{}}"#.write(
                    toFile: file,
                    atomically: true,
                    encoding: .utf8
                )
                let newer = try await Program.run("--replay", file)
                #expect(newer.errors.contains("line 1: a recording of version 9"))
                let taken = try await Program.run("--simulate=calm", "--record", file)
                #expect(taken.errors.contains("is there already: give the recording another name"))
                let unseen = try await Program.run(
                    "--simulate=calm",
                    "--json",
                    "--record",
                    "\(folder)/new.jsonl"
                )
                #expect(unseen.errors.contains("--record keeps what a dashboard shows"))
                for ended in [newer, taken, unseen] { #expect(!ended.status.isSuccess) }
            }
        }

        private func type(_ line: String, in terminal: TmuxTerminal) async throws {
            try await terminal.type(line)
            try await terminal.press("Enter")
        }
    }
}
