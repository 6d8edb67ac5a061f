import Foundation
import Testing

extension WholeProgram {
    /// The program where nobody sits at a terminal.
    @Suite struct Text {
        private static let escape = "\u{1B}"

        @Test func `once prints what is left and exits with 0 where all is well`() async throws {
            let ended = try await Program.run("--once", "--simulate")
            #expect(ended.status == .exited(0))
            #expect(ended.output.contains("SIMULATED calm"))
            #expect(ended.output.contains(#/core +\d+\/5000/#))
            #expect(ended.errors == "")
            #expect(ended.output.contains(Self.escape) == false)
        }

        @Test func `once exits with 1 where a limit is used up, and says until when`() async throws {
            let ended = try await Program.run("--once", "--simulate=exhausted")
            #expect(ended.status == .exited(1))
            #expect(ended.output.contains(#/LIMITED core until \d\d:\d\d:\d\d/#))
            #expect(ended.output.contains(Self.escape) == false)
        }

        @Test func `once exits with 2 where failures opened the breaker`() async throws {
            try await withScenario("[weather]\nserver-error = 1.0\n") { path in
                let ended = try await Program.run(
                    "--once",
                    "--simulate",
                    path,
                    "--set",
                    "circuitBreaker.minimumCalls=1",
                    "--set",
                    "circuitBreaker.failureThreshold=1"
                )
                #expect(ended.status == .exited(2), "\(ended.output)\(ended.errors)")
                #expect(ended.errors.contains("breaker is open"))
                #expect(ended.errors.contains("Try again in"))
                #expect(ended.output.contains("x OPEN"), "the overview is printed all the same")
            }
        }

        @Test func `once exits with 3 and says what to do where nobody answers`() async throws {
            let ended = try await Program.run(
                "--once",
                "--api-url",
                "http://127.0.0.1:1",
                "--set",
                "retry.maxAttempts=1",
                environment: ["GITHUB_TOKEN": Program.token]
            )
            #expect(ended.status == .exited(3), "\(ended.output)\(ended.errors)")
            #expect(ended.errors.contains("It never left: connection refused. Check the network"))
            #expect(ended.output.contains("127.0.0.1:1  "))
            #expect(ended.output.contains("NOT REACHED"))
            #expect((ended.output + ended.errors).contains(Program.token) == false)
        }

        @Test func `once as JSON is one object, and ends with the same status`() async throws {
            let ended = try await Program.run("--once", "--json", "--simulate=exhausted")
            #expect(ended.status == .exited(1))
            #expect(ended.output.split(separator: "\n").count == 1)
            #expect(ended.output.contains(#""verdict":"limited""#))
        }

        @Test func `where output is no terminal it prints text, with no escape`() async throws {
            let ended = try await Program.run("--simulate", "--color=truecolor")
            #expect(ended.status == .exited(0))
            #expect(ended.output.contains("core"))
            #expect(ended.output.contains(Self.escape) == false)
        }

        @Test func `json is one object a line, and ends with 0 on SIGTERM`() async throws {
            let (status, lines) = try await withRunning(["--json", "--simulate"]) { running in
                var seen: [String] = []
                for try await line in running.lines {
                    seen.append(line)
                    if seen.count == 3 { running.send(SIGTERM) }
                }
                return seen
            }
            #expect(status == .exited(0))
            #expect(lines.count >= 3)
            for line in lines {
                #expect(throws: Never.self) { try StatusLine(line) }
                #expect(line.contains(Self.escape) == false)
            }
        }

        @Test(arguments: [SIGINT, SIGHUP]) func `json ends well on other signals`(_ signal: Int32)
            async throws
        {
            let (status, _) = try await withRunning(["--json", "--simulate"]) { running in
                for try await _ in running.lines { running.send(signal) }
            }
            #expect(status == .exited(0))
        }

        @Test func `json ends without a crash when its reader leaves`() async throws {
            try await withScratch { folder in
                let pipeline = #"("$0" --json --simulate; echo $? >"$1"/status) | head -n 1"#
                let ended = try await shell(pipeline, Program.path, folder)
                let status = try String(contentsOfFile: "\(folder)/status", encoding: .utf8).trimmed
                #expect(throws: Never.self) { try StatusLine(ended.output.trimmed) }
                #expect(["0", "141"].contains(status))
            }
        }
    }
}
