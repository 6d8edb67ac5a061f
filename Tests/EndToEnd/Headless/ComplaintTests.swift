import Testing

extension WholeProgram {
    /// What it says to a command line or an environment that makes no sense.
    @Suite struct Complaints {
        @Test func `a setting out of range is named with its value, its range and where it stands`()
            async throws
        {
            let ended = try await Program.run("--once", "--set", "rateLimit.reservePercentage=200")
            #expect(ended.status == .exited(64))
            expect(ended, says: "rateLimit.reservePercentage", "200", "0%", "100%", "--set")
            expectSentence(ended)
        }

        @Test func `a variable that is no number is named with its value, its range and itself`() async throws
        {
            let ended = try await Program.run(
                "--once",
                environment: ["GITHUB_RATE_LIMIT_RESERVE_PERCENT": "abc"]
            )
            #expect(ended.status == .exited(64))
            expect(
                ended,
                says: "rateLimit.reservePercentage",
                "abc",
                "0%",
                "100%",
                "GITHUB_RATE_LIMIT_RESERVE_PERCENT"
            )
            expectSentence(ended)
        }

        @Test func `a setting that does not exist is named with the nearest`() async throws {
            let ended = try await Program.run("--once", "--set", "rateLimit.reservePercent=20")
            #expect(ended.status == .exited(64))
            expect(ended, says: "rateLimit.reservePercent", "rateLimit.reservePercentage")
            expectSentence(ended)
        }

        @Test func `a file that is not there is named, with what to do`() async throws {
            let ended = try await Program.run("--once", "--config", "/nonexistent/headroom.toml")
            #expect(ended.status == .exited(64))
            expect(ended, says: "/nonexistent/headroom.toml cannot be read", "--config")
            expectSentence(ended)
        }

        @Test(arguments: ["--bogus", "--color=purple", "--preset=none", "--speed=0", "--set=nothing"])
        func `an option that makes no sense is named`(_ option: String) async throws {
            let ended = try await Program.run("--once", option)
            #expect(ended.status == .exited(64))
            expect(ended, says: String(option.split(separator: "=")[0]))
        }

        @Test func `a theme that does not exist is named with those that do`() async throws {
            try await withDashboard("--simulate", "--theme", "nope") { terminal in
                let status = try await terminal.exitStatus()
                #expect(status == 64)
                let text = try await terminal.screen().text
                #expect(text.contains("nope"))
                #expect(text.contains("dark"))
            }
        }

        @Test func `a theme that does not exist is named without a screen too`() async throws {
            let ended = try await Program.run("--once", "--simulate", "--theme", "nope")
            #expect(ended.status == .exited(64))
            #expect(ended.errors.contains("nope") && ended.errors.contains("dark"))
        }

        @Test func `options after the scenario do not change it`() async throws {
            let ended = try await Program.run("--once", "--simulate=exhausted", "--seed", "3")
            #expect(ended.output.contains("SIMULATED exhausted seed 3"))
        }

        private func expect(_ ended: Ended, says words: String...) {
            for word in words { #expect(ended.errors.contains(word), "\(ended.errors)") }
            #expect(ended.output == "")
        }

        private func expectSentence(_ ended: Ended) {
            #expect(ended.errors.contains("SettingError(") == false)
        }
    }
}
