import Foundation
import Testing

extension WholeProgram {
    /// The files that a run leaves, and what is told of them afterwards.
    @Suite struct Records {
        /// Runs once against a simulated GitHub and lends the folder with what it left.
        private func afterRun(_ body: (_ audit: String, _ log: String) async throws -> Void) async throws {
            try await withScratch { folder in
                let audit = folder + "/audit.jsonl"
                let log = folder + "/headroom.log"
                let ended = try await Program.run(
                    "--once",
                    "--simulate",
                    "--audit-file",
                    audit,
                    "--log-file",
                    log,
                    "--log-level",
                    "debug"
                )
                #expect(ended.status == .exited(0))
                try await body(audit, log)
            }
        }

        @Test func `a run leaves an audit that verifies, and a report of it`() async throws {
            try await afterRun { audit, _ in
                let verified = try await Program.run("audit", "verify", audit)
                #expect(verified.status == .exited(0))
                #expect(verified.output.hasPrefix("ok: "))
                let report = try await Program.run("audit", "report", audit)
                #expect(report.status == .exited(0))
                #expect(report.output.contains("security report"))
                #expect(report.output.contains("1: 1 succeeded, 0 failed"))
            }
        }

        @Test func `a line that was changed or taken out is named, and the status tells`() async throws {
            try await afterRun { audit, _ in
                let lines = try String(contentsOfFile: audit, encoding: .utf8).split(separator: "\n").map(
                    String.init
                )
                let changed = lines.map { $0.replacing("GET /rate_limit", with: "GET /user") }
                try await expectFound("was changed", in: changed, at: audit + ".changed")
                try await expectFound("is missing", in: Array(lines.dropFirst()), at: audit + ".cut")
            }
        }

        private func expectFound(_ words: String, in lines: [String], at path: String) async throws {
            try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
            let verified = try await Program.run("audit", "verify", path)
            #expect(verified.status == .exited(1))
            #expect(verified.output.contains(path) && verified.output.contains(words), "\(verified.output)")
            #expect(try await Program.run("audit", "report", path).status == .exited(1))
        }

        @Test func `the end that was cut off is seen by the hash that was kept`() async throws {
            try await afterRun { audit, _ in
                let verified = try await Program.run("audit", "verify", audit)
                let hash = try #require(verified.output.trimmed.split(separator: " ").last.map(String.init))
                #expect(
                    try await Program.run("audit", "verify", audit, "--expect", hash).status == .exited(0)
                )
                let lines = try String(contentsOfFile: audit, encoding: .utf8).split(separator: "\n")
                let cut = lines.dropLast().joined(separator: "\n")
                try cut.write(toFile: audit, atomically: true, encoding: .utf8)
                #expect(try await Program.run("audit", "verify", audit).status == .exited(0))
                #expect(
                    try await Program.run("audit", "verify", audit, "--expect", hash).status == .exited(1)
                )
            }
        }

        @Test func `the log has a line for the request, with GitHub's number of it`() async throws {
            try await afterRun { _, log in
                let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
                let ended = lines.filter { $0.contains("kind=request") }
                #expect(ended.count == 1)
                #expect(ended.first?.contains("GET /rate_limit 200") == true)
                #expect(ended.first?.contains("request_id=") == true)
            }
        }

        @Test func `a full disk stops nothing`() async throws {
            let ended = try await Program.run("--once", "--simulate", "--audit-file", "/dev/full")
            #expect(ended.status == .exited(0))
        }

        @Test func `an audit that is not there is named`() async throws {
            let ended = try await Program.run("audit", "verify", "/nonexistent/audit.jsonl")
            #expect(ended.status == .exited(64))
            #expect(ended.errors.contains("cannot open /nonexistent/audit.jsonl"))
        }
    }
}
