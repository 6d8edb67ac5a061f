import Testing
import Timing

@testable import Simulator

@Suite struct CheckOrderTests {
    @Test func `a request without a User-Agent is turned away in HTML and the connection closed`() throws {
        var story = try Story()
        story.headers = []
        let plan = story.get("/user")
        #expect(plan.status == 403)
        #expect(plan.header("content-type") == "text/html; charset=utf-8")
        #expect(plan.closes)
        #expect(plan.window == nil)
    }

    @Test(arguments: [
        "/nothing", "/repos/octo-org/api/", "/repos/octo-org/api/issues/x",
        "/app/installations/1/access_tokens",
    ])
    func `a path that leads nowhere is 404 without rate headers for a credential`(path: String) throws {
        var story = try Story()
        let plan = story.get(path)
        #expect(plan.status == 404)
        #expect(plan.window == nil)
        story.token = nil
        #expect(story.get(path).window == "60/59/1 core")
    }

    @Test func `a thing that is not there is 404 and counted`() throws {
        var story = try Story()
        let plan = story.get("/repos/octo-org/nothing")
        #expect(plan.status == 404)
        #expect(plan.message == "Not Found")
        #expect(plan.window == "5000/4999/1 core")
    }

    @Test func `a token that does not resolve is 401 without rate headers, uncounted`() throws {
        var story = try Story()
        story.token = "ghp_bad0123456789"
        let plan = story.get("/user", ["X-GitHub-Api-Version": "1999-01-01"])
        #expect(plan.status == 401)
        #expect(plan.message == "Bad credentials")
        #expect(plan.window == nil)
        #expect(story.simulation.ledger.windows.isEmpty)
    }

    @Test func `a version that is not supported is 400, counted, with a string of errors`() throws {
        var story = try Story()
        let plan = story.get("/user", ["X-GitHub-Api-Version": "1999-01-01"])
        #expect(plan.status == 400)
        #expect(plan.json?["errors"]?.text?.contains("1999-01-01") == true)
        #expect(plan.window == "5000/4999/1 core")
    }

    @Test func `a spent window comes before the version`() throws {
        var story = try Story("[limits.core]\nlimit = 0")
        #expect(story.get("/user", ["X-GitHub-Api-Version": "1999-01-01"]).status == 403)
    }

    @Test func `the version comes before a missing credential`() throws {
        var story = try Story()
        story.token = nil
        #expect(story.get("/user", ["X-GitHub-Api-Version": "1999-01-01"]).status == 400)
        #expect(story.get("/user").status == 401)
    }

    @Test func `an answer names its request, with the time in the last group`() throws {
        var story = try Story()
        let id = try #require(story.get("/user").header("x-github-request-id"))
        let groups = id.split(separator: ":")
        #expect(groups.map(\.count) == [4, 4, 8, 8, 8])
        #expect(Int64(groups[4], radix: 16) == Story.start.secondsSinceEpoch)
    }

    @Test func `the date is the server's, which may run ahead, and its windows with it`() throws {
        var story = try Story("[weather]\nclock-ahead = \"300s\"")
        let plan = story.get("/user")
        #expect(plan.header("date") == CivilTime(Story.start.advanced(by: .seconds(300))).httpDate)
        #expect(plan.reset == 3_900)
    }

    @Test func `every path also works below the prefix of GitHub Enterprise`() throws {
        var story = try Story()
        let plan = story.get("/api/v3/repos/octo-org/api/issues?per_page=1")
        #expect(plan.status == 200)
        #expect(
            plan.header("link")?.contains("http://127.0.0.1:8000/api/v3/repositories/1296269/issues") == true
        )
        #expect(plan.window == "5000/4999/1 core")
    }

    @Test func `an unchanged thing is free with a credential and counted without`() throws {
        var story = try Story()
        let tag = try #require(story.get("/repos/octo-org/api").header("etag"))
        #expect(tag.hasPrefix("W/\""))
        let unchanged = story.get("/repos/octo-org/api", ["If-None-Match": tag])
        #expect(unchanged.status == 304)
        #expect(unchanged.body.isEmpty)
        #expect(unchanged.header("etag") == tag)
        #expect(unchanged.window == "5000/4999/1 core")
        story.token = nil
        let other = try #require(story.get("/repos/octo-org/api").header("etag"))
        #expect(story.get("/repos/octo-org/api", ["If-None-Match": other]).window == "60/58/2 core")
    }

    @Test func `a tag is bound to its token, a date is not`() throws {
        var story = try Story()
        let plan = story.get("/repos/octo-org/api/issues/1")
        let tag = try #require(plan.header("etag"))
        let date = try #require(plan.header("last-modified"))
        story.token = "ghs_another012345"
        #expect(story.get("/repos/octo-org/api/issues/1", ["If-None-Match": tag]).status == 200)
        #expect(story.get("/repos/octo-org/api/issues/1", ["If-Modified-Since": date]).status == 304)
    }

    @Test func `a write makes the tag stale`() throws {
        var story = try Story()
        let tag = try #require(story.get("/repos/octo-org/api/issues").header("etag"))
        _ = story.ask("POST", "/repos/octo-org/api/issues", body: #"{"title":"new"}"#)
        let plan = story.get("/repos/octo-org/api/issues", ["If-None-Match": tag])
        #expect(plan.status == 200)
        #expect(plan.json?.elements?.first?["title"]?.text == "new")
    }

    @Test func `after bad logins in a row all authentication rests for a while, good ones too`() throws {
        var story = try Story("[answers]\nlockout-after = 3\nlockout = \"10m\"")
        story.token = "ghp_bad"
        for _ in 1...3 { #expect(story.get("/user").status == 401) }
        story.token = "ghs_0123456789"
        let refused = story.get("/user")
        #expect(refused.status == 403)
        #expect(refused.message == "Maximum number of login attempts exceeded. Please try again later.")
        #expect(refused.window == nil)
        story.pass(.seconds(600))
        #expect(story.get("/user").status == 200)
    }

    @Test func `a good login forgives the bad ones before it`() throws {
        var story = try Story("[answers]\nlockout-after = 2")
        for token in ["ghp_bad", "ghs_0123456789", "ghp_bad", "ghs_0123456789"] {
            story.token = token
            #expect(story.get("/user").status == (token == "ghp_bad" ? 401 : 200))
        }
    }
}
