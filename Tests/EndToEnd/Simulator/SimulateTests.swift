import Foundation
import Testing

extension WholeProgram {
    /// `headroom simulate` and a client that is not ours.
    @Suite struct Simulate {
        private static let key = "authorization: Bearer \(Program.token)"

        @Test func `it prints its addresses as one line, and SIGTERM ends it`() async throws {
            try await withSimulator { simulator in
                #expect(simulator.api.contains(#/^http:\/\/127\.0\.0\.1:\d+$/#))
                #expect(simulator.blob != simulator.api)
                let enterprise = try await Curl.get("\(simulator.enterprise)/rate_limit")
                #expect(enterprise.status == 200)
            }
        }

        @Test func `an answer tells the limits in five headers, and they are the ledger's`() async throws {
            try await withSimulator { simulator in
                let answer = try await Curl.get("\(simulator.api)/repos/octo-org/api", headers: [Self.key])
                #expect(answer.status == 200)
                let ledger = try await Ledger.report(of: simulator.api)
                let window = try #require(ledger.windows.first { $0.bucket == "core" })
                #expect(answer.headers["x-ratelimit-limit"] == "\(window.limit)")
                #expect(answer.headers["x-ratelimit-remaining"] == "\(window.remaining)")
                #expect(answer.headers["x-ratelimit-used"] == "\(window.used)")
                #expect(answer.headers["x-ratelimit-reset"] == "\(window.reset)")
                #expect(answer.headers["x-ratelimit-resource"] == "core")
                #expect(answer.headers["x-github-request-id"] == ledger.journal.last?.id)
            }
        }

        @Test func `a list links to its next and last page`() async throws {
            try await withSimulator { simulator in
                let answer = try await Curl.get(
                    "\(simulator.api)/repos/octo-org/api/issues?per_page=5",
                    headers: [Self.key]
                )
                let link = try #require(answer.headers["link"])
                #expect(link.contains(#"rel="next""#))
                #expect(link.contains(#"rel="last""#))
                let next = try #require(link.firstMatch(of: #/<([^>]+)>; rel="next"/#)).1
                let following = try await Curl.get(String(next), headers: [Self.key])
                #expect(following.status == 200)
            }
        }

        @Test func `it answers 404 to what is not there and 401 to a token that is none`() async throws {
            try await withSimulator { simulator in
                let missing = try await Curl.get(
                    "\(simulator.api)/repos/octo-org/none-such",
                    headers: [Self.key]
                )
                #expect(missing.status == 404)
                #expect(missing.body.contains("Not Found"))
                let refused = try await Curl.get(
                    "\(simulator.api)/user",
                    headers: ["authorization: Bearer !"]
                )
                #expect(refused.status == 401)
                #expect(refused.body.contains("Bad credentials"))
            }
        }

        @Test func `an unchanged answer is 304 and costs nothing`() async throws {
            try await withSimulator { simulator in
                let url = "\(simulator.api)/repos/octo-org/api"
                let first = try await Curl.get(url, headers: [Self.key])
                let tag = try #require(first.headers["etag"])
                let second = try await Curl.get(url, headers: [Self.key, "if-none-match: \(tag)"])
                #expect(second.status == 304)
                #expect(second.body == "")
                #expect(second.headers["x-ratelimit-remaining"] == first.headers["x-ratelimit-remaining"])
            }
        }

        @Test func `a scenario that does not exist is named with those that do`() async throws {
            let ended = try await Program.run("simulate", "--scenario", "sunshine")
            #expect(ended.status == .exited(64))
            #expect(ended.errors.contains("sunshine"))
            #expect(ended.errors.contains("calm"))
        }

        @Test func `a broken scenario is named with the line and what is wrong there`() async throws {
            try await withScenario("[weather]\nlatency = \"fast\"\n") { path in
                let ended = try await Program.run("simulate", "--scenario", path)
                #expect(ended.status == .exited(64))
                #expect(ended.errors.contains("\(path):3"))
                #expect(ended.errors.contains("weather.latency"))
            }
        }

        @Test(arguments: [["--port", "99999"], ["--bogus"], ["--speed", "0"]])
        func `an option that makes no sense is named`(_ arguments: [String]) async throws {
            let ended = try await Program.run(
                "simulate",
                arguments[0],
                arguments.count > 1 ? arguments[1] : "1"
            )
            #expect(ended.status == .exited(64))
            #expect(ended.errors.contains(arguments[0]))
        }

        @Test func `a port that is taken is an error that says so`() async throws {
            try await withSimulator { simulator in
                let port = try #require(simulator.api.split(separator: ":").last)
                let ended = try await Program.run("simulate", "--port", String(port))
                #expect(ended.status == .exited(64))
                #expect(ended.errors.contains("in use"), "\(ended.errors)")
            }
        }
    }
}
