import Foundation
import Testing

extension WholeProgram {
    /// Artifacts on the screen, from the key to the file.
    @Suite struct ArtifactsOnScreen {
        private static let slow = """
            [answers]
            artifact-padding = 200000
            [weather]
            blob-rate = 100000
            """

        @Test func `from d to a verified file on the disk, with a pause on the way, and its tests are read`()
            async throws
        {
            try await withScenario(Self.slow) { scenario in
                try await withScratch { folder in
                    try await withTerminal(command(in: folder, scenario)) { terminal in
                        try await terminal.screen(showing: "Limits")
                        try await openArtifacts(on: terminal)
                        try await terminal.press("Space", "Enter")
                        try await terminal.screen(showing: "Downloads", "receives")
                        try await terminal.press("p")
                        try await terminal.screen(showing: "= paused")
                        try await terminal.press("r")
                        let done = try await terminal.screen(showing: "o verified")
                        let file = try #require(archive(below: folder))
                        #expect(done.text.contains(file))
                        #expect(try bytes(of: "\(folder)/\(file)").starts(with: [0x50, 0x4B]))
                        try await terminal.press("t")
                        try await terminal.screen(showing: "Tests of \(file)", "unit.Tests")
                        try await terminal.press("w")
                        try await terminal.screen(showing: "saved the report as \(folder)/headroom/reports/")
                        try await terminal.press("C-c")
                        #expect(try await terminal.exitStatus() == 0)
                    }
                }
            }
        }

        @Test func `a run's tests are read with their attempts, and filtered to the flaky ones`() async throws
        {
            try await withDashboard("--simulate", "idle") { terminal in
                try await terminal.screen(showing: "Limits")
                try await terminal.press("d")
                try await terminal.type("octo-org/api")
                try await terminal.press("Enter")
                let runs = try await terminal.screen(showing: "Runs of octo-org/api", "success")
                let rows = runs.lines.filter { $0.contains("push") }
                try await terminal.press("f")
                try await terminal.screen(showing: "Flaky tests of CI", "commits 10", "unit.Tests ›")
                try await terminal.press("Escape")
                // A key right behind an Escape would be read as Alt and that key.
                try await terminal.screen(showing: "Runs of octo-org/api")
                let repeated = try #require(rows.firstIndex { $0.contains(#/ 2 +[0-9]+[hd] /#) })
                for _ in 0..<repeated { try await terminal.press("Down") }
                try await terminal.press("t")
                try await terminal.screen(showing: "29 tests", "flaky")
                try await terminal.press("/")
                try await terminal.type("flaky")
                try await terminal.press("Enter")
                let flaky = try await terminal.screen { screen in
                    let cases = screen.lines.filter { $0.contains(" › ") && $0.contains(" ms") }
                    return !cases.isEmpty && cases.allSatisfy { $0.contains("flaky") }
                }
                #expect(flaky.text.contains(#/attempts: (failed, passed|passed, failed)/#))
            }
        }

        @Test func `a run's tests become a check run when asked to; the next start knows the repository`()
            async throws
        {
            try await withScratch { folder in
                let state = ["XDG_STATE_HOME": folder]
                try await withDashboard("--simulate", "idle", environment: state) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await openArtifacts(on: terminal)
                    try await terminal.press("t")
                    try await terminal.screen(showing: "Tests of run", "unit.Tests")
                    try await terminal.press("c")
                    try await terminal.screen(showing: "Write “CI tests”", "Tests of run")
                    try await terminal.press("y")
                    try await terminal.screen(showing: "wrote the check run", "“CI tests”")
                }
                try await withDashboard("--simulate", "idle", environment: state) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await terminal.press("d")
                    try await terminal.screen(showing: "repository octo-org/api")
                    try await terminal.press("Enter")
                    try await terminal.screen(showing: "Runs of octo-org/api", "success")
                }
            }
        }

        /// To the artifacts of a run that has ended.
        private func openArtifacts(on terminal: TmuxTerminal) async throws {
            try await terminal.press("d")
            try await terminal.screen(showing: "repository")
            try await terminal.type("octo-org/api")
            try await terminal.press("Enter")
            try await terminal.screen(showing: "Runs of octo-org/api", "success")
            try await terminal.press("Down", "Down", "Enter")
            try await terminal.screen(showing: "Artifacts of run", "test-results")
        }

        private func command(in folder: String, _ scenario: String) -> [String] {
            [
                "sh", "-c",
                "cd \(folder) && XDG_STATE_HOME=\(folder) exec \(Program.path) --simulate=\(scenario)",
            ]
        }

        /// The one archive, with its path from there.
        private func archive(below folder: String) -> String? {
            FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
                .first { $0.hasSuffix(".zip") }
        }

        private func bytes(of path: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(filePath: path)))
        }
    }
}
