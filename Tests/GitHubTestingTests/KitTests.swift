import GitHub
import GitHubTesting
import Resilience
import Testing
import Timing
import TimingTesting

/// The two sample tests of the project's founding document, in Swift. Where a limit refuses nothing, nobody sleeps, and the
/// first one waits for its minute.
@Suite(.timeLimit(.minutes(1)))
struct SampleTests {
    @Test func `rate limiting is handled gracefully`() async throws {
        try await withMockGitHub(.integration) { client, github, time async throws in
            github.befall(.limitExhausted(for: .seconds(30)))
            let start = time.now
            async let response = client.send(Request(.get, "/user"))
            await time.sleepers(atLeast: 1)
            time.advance(by: .seconds(31))
            #expect(try await response.status == 200)
            #expect(start.duration(to: time.now) > .seconds(1))
            #expect(github.requests.count == 2)
        }
    }

    @Test func `the circuit breaker opens on failures`() async throws {
        try await failing(on: .fast)
    }

    @Test func `it goes red where a breaker opens for nothing`() async throws {
        var settings = Settings.fast
        settings.circuitBreaker.isEnabled = false
        await withKnownIssue { try await failing(on: settings) }
    }

    private func failing(on settings: Settings) async throws {
        try await withMockGitHub(settings) { client, github, time async throws in
            github.failureShare(0.8)
            for _ in 0..<10 { _ = try? await client.send(Request(.get, "/test")) }
            let api = client.snapshot().breakers.first { $0.routeClass == .api }
            guard case .open = api?.state else {
                Issue.record("the breaker is \(String(describing: api?.state))")
                return
            }
        }
    }
}

struct MockGitHubTests {
    @Test func `a script answers what fits it, and GitHub's headers come along`() async throws {
        try await withMockGitHub { client, github, time async throws in
            let created = WireResponse(status: 201, body: Array(#"{"id":1}"#.utf8))
            github.answer(.post, "/repos/*/*/check-runs", with: created)
            let request = Request(.post, "/repos/o/r/check-runs", body: Array("{}".utf8))
            let response = try await client.send(request)
            #expect(response.status == 201)
            #expect(response.rate?.remaining == 4999)
            #expect(github.violations.isEmpty)
        }
    }

    @Test func `what GitHub would refuse is refused and written down`() async throws {
        let github = MockGitHub(time: ManualTime())
        let nameless = try await github.perform(
            WireRequest(method: "GET", url: "https://api.github.com/user")
        )
        #expect(nameless.status == 400)
        let headers: Headers = ["user-agent": "test"]
        let body = WireRequest(method: "GET", url: "https://api.github.com/", headers: headers, body: [1])
        #expect(try await github.perform(body).status == 400)
        let relative = WireRequest(method: "GET", url: "/user", headers: headers)
        #expect(try await github.perform(relative).status == 400)
        #expect(
            github.violations == [
                "GET https://api.github.com/user: no user agent",
                "GET https://api.github.com/: a body where none may be",
                "GET /user: no address",
            ]
        )
    }

    @Test func `equal seeds fail alike, other seeds differently`() async throws {
        func statuses(_ seed: UInt64) async throws -> [Int] {
            let github = MockGitHub(time: ManualTime(), seed: seed)
            github.failureShare(0.5)
            let request = WireRequest(
                method: "GET",
                url: "https://api.github.com/user",
                headers: ["user-agent": "test"]
            )
            var statuses: [Int] = []
            for _ in 0..<100 { statuses.append(try await github.perform(request).status) }
            return statuses
        }
        let first = try await statuses(7)
        #expect(try await statuses(7) == first)
        #expect(try await statuses(8) != first)
        #expect((30...70).contains(first.count { $0 == 502 }))
    }

    @Test func `an outage opens the breaker, which recovers with GitHub`() async throws {
        try await withMockGitHub(.fast) { client, github, time async throws in
            github.befall(.outage)
            for _ in 0..<3 { _ = try? await client.send(Request(.get, "/user")) }
            await #expect(throws: ClientError.self) { _ = try await client.send(Request(.get, "/user")) }
            #expect(github.requests.count == 2)
            github.recover()
            time.advance(by: .seconds(1))
            #expect(try await client.send(Request(.get, "/user")).status == 200)
        }
    }

    @Test func `without a network nothing arrives`() async throws {
        try await withMockGitHub(.fast) { client, github, time async throws in
            github.befall(.noNetwork)
            await #expect(throws: ClientError.self) { _ = try await client.send(Request(.get, "/user")) }
            #expect(github.requests.isEmpty)
        }
    }

    @Test func `of a high failure share one request in five comes through`() async throws {
        let github = MockGitHub(time: ManualTime())
        github.befall(.highFailureShare)
        let headers: Headers = ["user-agent": "test"]
        let request = WireRequest(method: "GET", url: "https://api.github.com/user", headers: headers)
        var statuses: [Int] = []
        for _ in 0..<100 { statuses.append(try await github.perform(request).status) }
        #expect((10...30).contains(statuses.count { $0 == 200 }))
        #expect(statuses.allSatisfy { [200, 502].contains($0) })
    }

    @Test func `under load thousands of calls at once are all answered`() async throws {
        try await withMockGitHub(.load) { client, github, _ async throws in
            let answered = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<2000 {
                    group.addTask {
                        let request = Request(.get, "/repos/octo-org/api/issues/\(number)")
                        return (try? await client.send(request).status) == 200
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(answered == 2000)
            #expect(github.requests.count == 2000)
        }
    }

    @Test func `a secondary limit is waited out`() async throws {
        try await withMockGitHub(.integration) { client, github, time async throws in
            github.befall(.secondaryLimit(for: .seconds(20)))
            async let response = client.send(Request(.get, "/user"))
            await time.sleepers(atLeast: 1)
            time.advance(by: .seconds(25))
            #expect(try await response.status == 200)
        }
    }
}

struct BenchmarkTests {
    @Test func `warm-up is not measured, and percentiles are nearest ranks`() async {
        let time = ManualTime()
        var runs = 0
        let benchmark = await Benchmark.measure(warmUp: 5, runs: 100, on: time) {
            runs += 1
            time.advance(by: .milliseconds(runs))
        }
        #expect(runs == 105)
        #expect(benchmark.durations.count == 100)
        #expect(benchmark.percentile(50) == .milliseconds(55))
        #expect(benchmark.percentile(99) == .milliseconds(104))
        #expect(benchmark.percentile(100) == .milliseconds(105))
        #expect(benchmark.mean == .microseconds(55_500))
    }
}
