import Testing
import Timing

@testable import Simulator

@Suite struct LimitAnswerTests {
    @Test func `an answer shows the five headers of its bucket`() throws {
        var story = try Story()
        let plan = story.get("/repos/octo-org/api")
        #expect(plan.status == 200)
        #expect(plan.window == "5000/4999/1 core")
        #expect(plan.reset == 3_600)
        let search = story.get("/search/issues?q=x")
        #expect(search.window == "30/29/1 search")
        #expect(search.reset == 60)
        #expect(story.get("/search/code?q=x").window == "10/9/1 code_search")
    }

    @Test func `a request without a credential counts for the address`() throws {
        var story = try Story()
        story.token = nil
        #expect(story.get("/repos/octo-org/api").window == "60/59/1 core")
        let code = story.get("/search/code?q=x")
        #expect(code.status == 401)
        #expect(code.message == "Requires authentication")
        #expect(code.window == "60/58/2 core")
    }

    @Test func `the last answer of a window is good and tells to hold`() throws {
        var story = try Story("[limits.core]\nlimit = 1")
        let plan = story.get("/repos/octo-org/api")
        #expect(plan.status == 200)
        #expect(plan.window == "1/0/1 core")
        #expect(plan.receipt.telling?.until == Story.start.advanced(by: .seconds(3_600)))
    }

    @Test func `a spent window refuses with a user's message, uncounted, until its reset`() throws {
        var story = try Story("[limits.core]\nlimit = 1")
        _ = story.get("/repos/octo-org/api")
        story.pass(.seconds(10))
        let plan = story.get("/repos/octo-org/api")
        #expect(plan.status == 403)
        #expect(plan.window == "1/0/1 core")
        #expect(plan.reset == 3_600)
        #expect(plan.message?.hasPrefix("API rate limit exceeded for user ID") == true)
        #expect(plan.json?["status"]?.text == "403")
        #expect(story.simulation.ledger.violationCount == 1)
        story.pass(.seconds(3_590))
        #expect(story.get("/repos/octo-org/api").status == 200)
        #expect(story.simulation.ledger.violationCount == 1)
    }

    @Test func `the front tells a spent window to callers without a credential in two fields`() throws {
        var story = try Story("[limits.core]\nanonymous = 1")
        story.token = nil
        _ = story.get("/repos/octo-org/api")
        let plan = story.get("/repos/octo-org/api")
        #expect(plan.status == 403)
        #expect(plan.header("server") == "Varnish")
        #expect(plan.json?.members?.map(\.name) == ["documentation_url", "message"])
    }

    @Test func `the documented 429 can be had`() throws {
        var story = try Story("[limits.core]\nlimit = 0\n[answers]\nexhausted-status = 429")
        #expect(story.get("/repos/octo-org/api").status == 429)
    }

    @Test func `rate_limit is free and answers when nothing is left`() throws {
        var story = try Story("[limits.core]\nlimit = 3\nused = 3")
        for _ in 0..<5 {
            let plan = story.get("/rate_limit")
            #expect(plan.status == 200)
            #expect(plan.json?["resources"]?["core"]?["remaining"]?.integer == 0)
            #expect(plan.json?["resources"]?["search"]?["remaining"]?.integer == 30)
            #expect(plan.json?["rate"]?["limit"]?.integer == 3)
        }
        let newest = story.get("/rate_limit", ["X-GitHub-Api-Version": "2026-03-10"])
        #expect(newest.json?["rate"] == nil)
    }

    @Test func `a search that is spent leaves the rest alone`() throws {
        var story = try Story("[limits.search]\nlimit = 1")
        _ = story.get("/search/issues?q=x")
        #expect(story.get("/search/issues?q=x").status == 403)
        #expect(story.get("/search/code?q=x").status == 200)
        #expect(story.get("/user").status == 200)
    }

    @Test func `speed shortens windows and leaves instants true`() throws {
        var story = try Story("[limits.core]\nlimit = 1", speed: 60)
        #expect(story.get("/user").reset == 60)
        story.pass(.seconds(60))
        #expect(story.get("/user").status == 200)
    }

    /// What each look shows: status, `retry-after`, window, message.
    private static let looks: [(SecondaryVariant, Int, String?, String?, Bool)] = [
        (.normal, 403, "60", "5000/5000/0 core", true),
        (.nearWindow, 403, nil, "30/14/16 search", true),
        (.fullWindow, 403, nil, "30/30/0 search", true),
        (.bodyOnly, 403, nil, nil, true),
        (.withoutWindow, 403, "60", nil, true),
        (.farWindow, 403, nil, "5000/3400/1600 core", true),
        (.bare, 429, nil, nil, false),
        (.late, 403, nil, "5000/5000/0 core", true),
        (.limitedBy, 403, "60", "5000/5000/0 core", true),
        (.asGraphQL, 403, "60", "5000/5000/0 core", true),
    ]

    @Test(arguments: looks.indices)
    func `a secondary refusal has the look that the scenario asks for`(position: Int) throws {
        let (variant, status, wait, window, explains) = Self.looks[position]
        var story = try Story(
            "[secondary]\nvariants = [\"\(variant.rawValue)\"]\n[weather]\nsecondary-limit = 1"
        )
        let plan = story.get("/user")
        #expect(plan.status == status)
        #expect(plan.header("retry-after") == wait)
        #expect(plan.window == window)
        #expect(plan.message?.contains("secondary rate limit") == explains)
        #expect(plan.header("gh-limited-by") == (variant == .limitedBy ? "secondary" : nil))
        #expect(plan.receipt.telling?.scope == .init(credential: "bbfabe2a", bucket: nil))
        #expect(plan.receipt.telling?.until == Story.start.advanced(by: .seconds(60)))
    }

    @Test func `the late look shows its wait after some seconds`() throws {
        var story = try Story("[secondary]\nvariants = [\"H\"]\n[weather]\nsecondary-limit = 1")
        _ = story.get("/user")
        story.pass(.milliseconds(2_500))
        #expect(story.get("/user").header("retry-after") == "120")
    }

    @Test func `a secondary refusal is not counted and ends by itself`() throws {
        var story = try Story("[secondary]\nrest-points = 9")
        let body = #"{"title":"x"}"#
        #expect(story.ask("POST", "/repos/octo-org/api/issues", body: body).status == 201)
        let refused = story.ask("POST", "/repos/octo-org/api/issues", body: body)
        #expect(refused.status == 403)
        #expect(refused.window == "5000/4999/1 core")
        story.pass(.seconds(60))
        #expect(story.ask("POST", "/repos/octo-org/api/issues", body: body).status == 201)
    }

    @Test func `content creation is refused in its own words`() throws {
        var story = try Story("[secondary]\ncontent-minute = 1")
        _ = story.ask("POST", "/repos/octo-org/api/issues", body: #"{"title":"x"}"#)
        let plan = story.ask("POST", "/repos/octo-org/api/issues", body: #"{"title":"x"}"#)
        #expect(plan.message?.contains("temporarily blocked from content creation") == true)
    }

    @Test func `answers that took too much computing within a minute are followed by a refusal`() throws {
        var story = try Story("[secondary]\ncpu-time = \"5s\"\n[weather]\nlatency = \"2s\"")
        for _ in 0..<3 {
            #expect(story.get("/user").status == 200)
            story.pass(.seconds(10))
        }
        #expect(story.get("/rate_limit").status == 403)
        #expect(story.simulation.ledger.totals.byReason == [.cpuTime: 1])
        story.pass(.seconds(60))
        #expect(story.get("/user").status == 200)
    }

    @Test func `GraphQL's share of the computing is refused by itself`() throws {
        var story = try Story("[secondary]\ngraphql-cpu-time = \"2s\"\n[weather]\nlatency = \"2s\"")
        #expect(story.get("/user").status == 200)
        #expect(story.graphQL("{ viewer { login } }").status == 200)
        #expect(story.graphQL("{ viewer { login } }").status == 403)
        #expect(story.simulation.ledger.totals.byReason == [.graphQLCPUTime: 1])
    }

    @Test func `a refusal takes no computing`() throws {
        var story = try Story(
            "[limits.core]\nlimit = 1\n[secondary]\ncpu-time = \"3s\"\n[weather]\nlatency = \"2s\""
        )
        for _ in 0..<10 { _ = story.get("/user") }
        #expect(story.simulation.ledger.totals.byReason == [.primary: 9])
    }

    @Test func `requests whose answers are not out count as concurrent`() throws {
        var story = try Story("[secondary]\nconcurrent = 2")
        let first = story.askAndWait("GET", "/user")
        _ = story.askAndWait("GET", "/user")
        #expect(first.status == 200)
        #expect(story.askAndWait("GET", "/user").status == 403)
        let ledger = story.simulation.ledger
        #expect(ledger.totals.byReason == [.concurrency: 1])
    }

    @Test func `a connection that goes away leaves its place`() throws {
        var story = try Story("[secondary]\nconcurrent = 1")
        let plan = story.askAndWait("GET", "/user")
        story.simulation.abandoned(plan.receipt)
        #expect(story.askAndWait("GET", "/user").status == 200)
    }

    @Test func `the ledger shows no token`() throws {
        var story = try Story()
        story.token = "ghp_secretsecretsecret"
        _ = story.get("/user")
        _ = story.get("/user?access_token=ghp_secretsecretsecret")
        let report = String(
            decoding: story.simulation.ledger.report(at: story.now, entries: 10).bytes,
            as: UTF8.self
        )
        #expect(report.contains("/user"))
        #expect(!report.contains("secret"))
    }

    @Test func `a refusal may come as a page for browsers`() throws {
        var story = try Story("[secondary]\nvariants = [\"J\"]\n[weather]\nsecondary-limit = 1")
        let plan = story.get("/user")
        #expect(plan.status == 403)
        #expect(plan.header("content-type") == "text/html; charset=utf-8")
        #expect(plan.header("retry-after") == nil)
        #expect(plan.window == nil)
        #expect(String(decoding: plan.body, as: UTF8.self).contains("Whoa there!"))
    }
}
