import Testing
import Timing

@testable import Simulator

@Suite struct WorldTests {
    /// Pages 1 to 4 of something with 95 entries, 30 a page.
    private static let pages: [(Int, Range<Int>, String)] = [
        (1, 0..<30, "next 2, last 4"), (2, 30..<60, "prev 1, next 3, last 4, first 1"),
        (4, 90..<95, "prev 3, first 1"), (9, 0..<0, "prev 4, last 4, first 1"),
    ]

    @Test(arguments: pages.indices)
    func `a page links to its neighbours and to both ends`(position: Int) {
        let (page, positions, links) = Self.pages[position]
        let listing = Listing(of: 95, Query("/x?state=all&page=\(page)"))
        #expect(listing.positions == positions)
        let header = listing.links(from: "http://h/repositories/1/x").first?.value ?? ""
        let found = header.split(separator: ", ").map { link in
            let number = link.split(separator: ">")[0].split(separator: "=").last ?? ""
            return "\(link.split(separator: "\"")[1]) \(number)"
        }
        #expect(found.joined(separator: ", ") == links)
        #expect(header.contains("http://h/repositories/1/x?state=all&page="))
    }

    @Test(arguments: [
        ("", 30), ("?per_page=0", 30), ("?per_page=100", 100), ("?per_page=500", 100), ("?per_page=x", 30),
    ])
    func `per_page is clamped`(query: String, size: Int) {
        #expect(Listing(of: 1_000, Query("/x\(query)")).perPage == size)
    }

    @Test func `a single page has no links, and absurd pages do no harm`() {
        #expect(Listing(of: 30, Query("/x")).links(from: "http://h").isEmpty)
        #expect(Listing(of: 30, Query("/x?page=9223372036854775807")).positions.isEmpty)
        #expect(Listing(of: 30, Query("/x?page=-4")).page == 1)
    }

    @Test func `following the links visits everything once`() throws {
        var story = try Story()
        var address: String? = "/repos/octo-org/web/commits?per_page=50"
        var seen: [String] = []
        while let next = address {
            let plan = story.get(next)
            seen += plan.json?.elements?.compactMap { $0["sha"]?.text } ?? []
            address = plan.header("link")?.split(separator: ", ").first { $0.contains("rel=\"next\"") }
                .flatMap { $0.split(separator: ">").first?.dropFirst("<http://127.0.0.1:8000".count) }
                .map(String.init)
        }
        let repository = try #require(
            story.simulation.world.repository(.named(owner: "octo-org", name: "web"))
        )
        #expect(seen.count == repository.commits)
        #expect(Set(seen).count == seen.count)
    }

    @Test func `the same seed makes the same world, another another`() throws {
        func pages(_ seed: UInt64) throws -> [[UInt8]] {
            let scenario = try Scenario.named("idle")
            var simulation = Simulation(scenario: scenario, seed: seed, speed: 1, startingAt: Story.start)
            let paths = ["/issues", "/pulls", "/commits", "/actions/runs", "/actions/artifacts"]
            return paths.map { path in
                let headers = [Header("User-Agent", "x")]
                let request = Request("GET", "/repos/octo-org/api\(path)", headers: headers)
                return simulation.received(request, at: Story.start).body
            }
        }
        #expect(try pages(1) == pages(1))
        #expect(try pages(1) != pages(2))
    }

    private static let shapes: [(String, [String])] = [
        ("/repos/octo-org/api", ["id", "full_name", "owner", "default_branch"]),
        ("/repos/octo-org/api/issues/1", ["number", "title", "user", "state", "body"]),
        ("/repos/octo-org/api/pulls/4", ["number", "head", "base", "merged_at"]),
        ("/repos/octo-org/api/commits/main", ["sha", "commit", "parents"]),
        ("/repos/octo-org/api/actions/runs", ["total_count", "workflow_runs"]),
        ("/repos/octo-org/api/actions/runs/129626900010", ["id", "status", "run_attempt", "head_sha"]),
        ("/repos/octo-org/api/actions/runs/129626900010/jobs", ["total_count", "jobs"]),
        ("/repos/octo-org/api/actions/runs/129626900010/artifacts", ["total_count", "artifacts"]),
        ("/repos/octo-org/api/actions/artifacts/1296269000500", ["id", "digest", "expired", "workflow_run"]),
        ("/search/repositories?q=x", ["total_count", "incomplete_results", "items"]),
        ("/search/users?q=x", ["items"]),
        ("/user", ["login", "id", "type"]),
        ("/users/hubot", ["login", "id", "type"]),
        ("/", ["current_user_url"]),
    ]

    @Test(arguments: shapes.indices)
    func `an answer has GitHub's fields`(position: Int) throws {
        let (path, fields) = Self.shapes[position]
        var story = try Story()
        let plan = story.get(path)
        #expect(plan.status == 200)
        for field in fields { #expect(plan.json?[field] != nil, "\(path) \(field)") }
    }

    @Test func `search ends after a thousand results`() throws {
        var story = try Story()
        #expect(story.get("/search/issues?q=x&per_page=100&page=11").status == 422)
        #expect(story.get("/search/issues?q=x&per_page=100&page=10").status == 200)
        #expect(story.get("/search/issues").status == 422)
    }

    @Test func `an issue that is made is there, first in the list`() throws {
        var story = try Story()
        let made = story.ask("POST", "/repos/octo-org/api/issues", body: #"{"title":"new","labels":["a"]}"#)
        #expect(made.status == 201)
        let number = try #require(made.json?["number"]?.integer)
        #expect(made.header("location") == "http://127.0.0.1:8000/repos/octo-org/api/issues/\(number)")
        #expect(story.get("/repos/octo-org/api/issues").json?.elements?.first?["number"]?.integer == number)
        let closed = story.ask("PATCH", "/repos/octo-org/api/issues/\(number)", body: #"{"state":"closed"}"#)
        #expect(closed.json?["state"]?.text == "closed")
        func newest(_ state: String) -> Int? {
            let plan = story.get("/repos/octo-org/api/issues?state=\(state)")
            return plan.json?.elements?.first?["number"]?.integer
        }
        #expect(newest("closed") == number)
        #expect(newest("all") == number)
        #expect(newest("open") != number)
    }

    @Test(arguments: [
        ("{", 400, "Problems parsing JSON"), ("[]", 400, "Body should be a JSON object"),
        ("{}", 422, "Validation Failed"),
    ])
    func `a bad body is told as GitHub tells it`(body: String, status: Int, message: String) throws {
        var story = try Story()
        let plan = story.ask("POST", "/repos/octo-org/api/issues", body: body)
        #expect(plan.status == status)
        #expect(plan.message == message)
    }

    @Test func `a check run keeps what it is given and annotations add up`() throws {
        var story = try Story()
        let body =
            #"{"name":"tests","head_sha":"0123456789","output":{"title":"t","annotations":[{"path":"a"}]}}"#
        let made = story.ask("POST", "/repos/octo-org/api/check-runs", body: body)
        let id = try #require(made.json?["id"]?.integer)
        #expect(made.json?["status"]?.text == "queued")
        let change = #"{"conclusion":"success","output":{"title":"u","annotations":[{"path":"b"}]}}"#
        let changed = story.ask("PATCH", "/repos/octo-org/api/check-runs/\(id)", body: change)
        #expect(changed.json?["status"]?.text == "completed")
        #expect(changed.json?["output"]?["annotations_count"]?.integer == 2)
        let list = story.get("/repos/octo-org/api/commits/0123456789/check-runs")
        #expect(list.json?["total_count"]?.integer == 1)
        let incomplete = story.ask("PATCH", "/repos/octo-org/web/check-runs/\(id)", body: change)
        #expect(incomplete.status == 404)
    }

    @Test func `a rerun is another attempt, and a run that has ended cannot be cancelled`() throws {
        var story = try Story()
        let run = "/repos/octo-org/api/actions/runs/129626900010"
        #expect(story.ask("POST", "\(run)/rerun").status == 201)
        #expect(story.get(run).json?["run_attempt"]?.integer == 2)
        #expect(story.ask("POST", "\(run)/cancel").status == 409)
    }

    @Test func `each attempt of a run is told, and leaves artifacts of its own`() throws {
        var story = try Story()
        let run = "/repos/octo-org/api/actions/runs/129626900050"
        let attempts = try #require(story.get(run).json?["run_attempt"]?.integer)
        #expect(story.ask("POST", "\(run)/rerun").status == 201)
        let (earlier, latest) = (
            story.get("\(run)/attempts/\(attempts)"), story.get("\(run)/attempts/\(attempts + 1)")
        )
        #expect(latest.json?["run_attempt"]?.integer == attempts + 1)
        #expect(earlier.json?["run_started_at"] != latest.json?["run_started_at"])
        #expect(earlier.json?["head_sha"] == latest.json?["head_sha"])
        #expect(story.get("\(run)/attempts/\(attempts + 2)").status == 404)
        let artifacts = try #require(story.get("\(run)/artifacts").json?["artifacts"]?.elements)
        #expect(artifacts.count == 2 * (attempts + 1))
        #expect(Set(artifacts.compactMap { $0["digest"]?.text }).count == artifacts.count)
    }

    @Test func `an artifact's digest is its archive's, unless the weather wants it wrong`() throws {
        for (share, matches) in [("0", true), ("1", false)] {
            var story = try Story("[weather]\nwrong-digest = \(share)")
            let artifact = story.get("/repos/octo-org/api/actions/artifacts/1296269000500")
            let digest = Hexadecimal.text(
                of: SHA256.digest(story.simulation.world.archive(of: 1_296_269_000_500))
            )
            #expect((artifact.json?["digest"]?.text == "sha256:\(digest)") == matches)
        }
    }

    @Test func `an expired artifact is gone and a deleted one was never there`() throws {
        var story = try Story()
        #expect(story.get("/repos/octo-org/api/actions/artifacts/1296269000010/zip").status == 410)
        let path = "/repos/octo-org/api/actions/artifacts/1296269000500"
        #expect(story.ask("DELETE", path).status == 204)
        #expect(story.get(path).status == 404)
        #expect(story.get("\(path)/zip").status == 404)
    }
}
