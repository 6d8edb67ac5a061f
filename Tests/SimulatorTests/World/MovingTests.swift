import Testing

@testable import Simulator

@Suite struct MovingTests {
    @Test func `a renamed repository is read elsewhere for good`() throws {
        var story = try Story()
        let moved = story.get("/repos/octo-org/api-old/issues?state=all")
        #expect(moved.status == 301)
        #expect(moved.message == "Moved Permanently")
        let address = moved.header("location")
        #expect(address == "http://127.0.0.1:8000/repositories/1296269/issues?state=all")
        #expect(moved.json?["url"]?.text == address)
        #expect(moved.window == "5000/4999/1 core")
        #expect(story.get("/repositories/1296269/issues?state=all").status == 200)
        #expect(
            story.get("/repos/octo-org/api-old").header("location")?.hasSuffix("/repositories/1296269")
                == true
        )
        #expect(story.get("/repos/octo-org/never-old").status == 404)
    }

    @Test func `a write to a renamed repository is to be repeated as it is`() throws {
        var story = try Story()
        let moved = story.ask("POST", "/repos/octo-org/api-old/issues", body: #"{"title":"t"}"#)
        #expect(moved.status == 307)
        #expect(story.ask("POST", "/repositories/1296269/issues", body: #"{"title":"t"}"#).status == 201)
    }

    @Test(arguments: ["/repositories?per_page=5", "/repos/octo-org/api/activity?per_page=100"])
    func `lists by id and by cursor are walked by their links`(first: String) throws {
        var story = try Story()
        var target: String? = first
        var ids: [Int] = []
        var pages = 0
        while let here = target, pages < 100 {
            let plan = story.get(here)
            ids += plan.json?.elements?.compactMap { $0["id"]?.integer } ?? []
            pages += 1
            target = plan.header("link").map { link in
                String(link.split(separator: ">")[0].dropFirst("<http://127.0.0.1:8000".count))
            }
        }
        let expected = first.hasPrefix("/repositories") ? 12 : story.simulation.world.repositories[0].commits
        #expect(ids.count == expected)
        #expect(Set(ids).count == expected)
        #expect(pages > 1)
    }

    @Test func `statistics are there the third time`() throws {
        var story = try Story()
        let statuses = (0..<4).map { _ in story.get("/repos/octo-org/api/stats/contributors").status }
        #expect(statuses == [202, 202, 200, 200])
    }

    @Test func `GraphQL tells a secondary limit in a 200 where the scenario says so`() throws {
        var story = try Story("[secondary]\ngraphql-points = 1\nvariants = [\"K\"]")
        _ = story.graphQL("{ viewer { login } }")
        let refused = story.graphQL("{ viewer { login } }")
        #expect(refused.status == 200)
        #expect(refused.header("retry-after") == nil)
        let message = refused.json?["errors"]?.elements?.first?["message"]?.text
        #expect(message?.hasPrefix("You have exceeded a secondary rate limit") == true)
        let elsewhere = story.get("/repos/octo-org/api")
        #expect(elsewhere.status == 403)
        #expect(elsewhere.header("retry-after") != nil)
    }
}
