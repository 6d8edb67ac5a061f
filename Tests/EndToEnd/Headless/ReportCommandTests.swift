import Foundation
import Testing

extension WholeProgram {
    /// `headroom report` over files, as a script would use it.
    @Suite struct ReportCommand {
        private static let passing = "<testsuite name='s'><testcase name='holds'/></testsuite>"
        private static let failing = """
            <testsuite name='s'><testcase name='breaks'><failure message='no'/></testcase></testsuite>
            """

        /// Of an installation, which may write check runs.
        private static let token = "ghs_" + String(repeating: "EndToEnd9", count: 4)

        private func report(_ files: [String: String], _ form: String = "--text") async throws -> Ended {
            try await withScratch { folder in
                for (name, text) in files {
                    try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
                }
                return try await Program.run("report", form, folder)
            }
        }

        @Test
        func
            `the status is 0 where all passed, 1 where one failed, 2 without tests, 3 where something is unread`()
            async throws
        {
            #expect(try await report(["a.xml": Self.passing]).status == .exited(0))
            #expect(try await report(["a.xml": Self.passing, "b.xml": Self.failing]).status == .exited(1))
            #expect(try await report(["a.xml": "<project/>"]).status == .exited(2))
            #expect(try await report(["a.xml": Self.passing, "b.xml": "<testsuite>"]).status == .exited(3))
        }

        @Test func `failures, and files that could not be read, are named`() async throws {
            let ended = try await report(["a.xml": Self.failing, "b.xml": "<testsuite>\n<"])
            #expect(ended.output.contains("1 test: 1 failed"))
            #expect(ended.output.contains("FAIL  s › breaks"))
            #expect(ended.output.contains("b.xml:2"))
            #expect(ended.errors == "")
        }

        @Test func `a run's reports are read from its artifacts, and written as a check run where asked`()
            async throws
        {
            try await withSimulator("--scenario", "idle") { simulator in
                let run = try await newestRun(at: simulator)
                let ended = try await ask(simulator, "--run", run, "--check-run", "tests", "--json")
                #expect(ended.errors.contains("wrote the check run"))
                let text = Data(ended.output.utf8)
                let told = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
                let report = try #require(told["report"] as? [String: Any])
                #expect((report["reports"] as? [Any])?.count == 3)
                #expect((report["tally"] as? [String: Any])?["total"] as? Int == 29)
                let hasFailed = report["verdict"] as? String == "failed"
                #expect(ended.status == .exited(hasFailed ? 1 : 0))
                let journal = try await Ledger.report(of: simulator.api).journal
                #expect(journal.contains { $0.method == "POST" && $0.path.hasSuffix("/check-runs") })
            }
        }

        @Test func `the flaky tests of a workflow come with their rates, the worst first`() async throws {
            try await withSimulator("--scenario", "idle") { simulator in
                let ended = try await ask(simulator, "--workflow", "ci.yml", "--last", "8")
                #expect(ended.status == .exited(1))
                #expect(ended.output.contains(#/^[0-9]+ flaky tests in [0-9]+ runs of 8 commits/#))
                let rates = ended.output.matches(of: #/wavered on ([0-9]+) of/#).compactMap { Int($0.1) }
                #expect(!rates.isEmpty && rates == rates.sorted(by: >))
            }
        }

        @Test func `a run that isn't there ends with 4 and a sentence, and what can't be meant with 64`()
            async throws
        {
            try await withSimulator("--scenario", "idle") { simulator in
                let missing = try await ask(simulator, "--run", "1")
                #expect(missing.status == .exited(4))
                #expect(missing.output == "" && missing.errors.hasPrefix("headroom: "))
                let both = try await ask(simulator, "--run", "1", "--workflow", "CI")
                #expect(both.status == .exited(64))
                let check = try await ask(simulator, "--workflow", "CI", "--check-run", "tests")
                #expect(check.status == .exited(64))
            }
        }

        private func ask(_ simulator: SimulatorAddress, _ arguments: String...) async throws -> Ended {
            try await Program.run(
                ["report", "octo-org/api"] + arguments + ["--api-url", simulator.api],
                environment: ["GITHUB_TOKEN": Self.token]
            )
        }

        /// Of those that left artifacts.
        private func newestRun(at simulator: SimulatorAddress) async throws -> String {
            let listed = try await Program.run(
                "artifacts",
                "list",
                "octo-org/api",
                "--json",
                "--api-url",
                simulator.api,
                environment: ["GITHUB_TOKEN": Self.token]
            )
            let line = try #require(listed.output.split(separator: "\n").first)
            let artifact = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return String(try #require(artifact?["run"] as? UInt64))
        }

        @Test func `JSON is one object in one line, and Markdown has headings`() async throws {
            let json = try await report(["a.xml": Self.failing], "--json")
            #expect(json.output.hasPrefix("{\"verdict\":\"failed\""))
            #expect(json.output.filter { $0 == "\n" }.count == 1)
            #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
            #expect(try await report(["a.xml": Self.failing], "--markdown").output.contains("### Failures"))
        }
    }
}
