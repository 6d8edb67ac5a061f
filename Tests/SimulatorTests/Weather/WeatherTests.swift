import Testing
import Timing

@testable import Simulator

@Suite struct WeatherTests {
    @Test(arguments: [500, 502, 503, 504])
    func `a server in trouble answers in place of the application, uncounted`(status: Int) throws {
        var story = try Story("[weather]\nserver-error = 1\nserver-error-status = \(status)")
        let plan = story.get("/user")
        #expect(plan.status == status)
        #expect(plan.window == nil)
        #expect(plan.message != nil)
        #expect(story.simulation.ledger.windows.isEmpty)
    }

    @Test func `an error may be a page, and a 503 may say when to come back`() throws {
        var story = try Story(
            "[weather]\nserver-error = 1\nserver-error-status = 503\nhtml-errors = 1\nunavailable-retry-after = 5"
        )
        let plan = story.get("/user")
        #expect(plan.header("content-type") == "text/html; charset=utf-8")
        #expect(plan.header("retry-after") == "5")
    }

    @Test(arguments: [0, 1])
    func `a write that failed may have been carried out`(applied: Int) throws {
        var story = try Story("[weather]\nserver-error = 1\napplied-errors = \(applied)")
        let before = story.simulation.world.lastNumber(story.simulation.world.repositories[0])
        #expect(story.ask("POST", "/repos/octo-org/api/issues", body: #"{"title":"x"}"#).status == 502)
        #expect(story.simulation.world.lastNumber(story.simulation.world.repositories[0]) == before + applied)
    }

    @Test(arguments: [("reset", Delivery.reset), ("garbage", .garbage)])
    func `a fault below HTTP spoils an answer that was counted`(knob: String, delivery: Delivery) throws {
        var story = try Story("[weather]\n\(knob) = 1")
        let plan = story.get("/user")
        #expect(plan.delivery == delivery)
        #expect(story.simulation.ledger.totals.byFault == [knob: 1])
        #expect(story.simulation.ledger.totals.byBucket["core"]?.counted == 1)
    }

    @Test func `a cut leaves the length as it was`() throws {
        var story = try Story("[weather]\ncut = 1")
        let plan = story.get("/user")
        guard case .cut(let count) = plan.delivery else {
            Issue.record("\(plan.delivery)")
            return
        }
        #expect((1..<plan.body.count).contains(count))
    }

    @Test func `an answer that did not get through tells nothing`() throws {
        var story = try Story("[limits.core]\nlimit = 1\n[weather]\nreset = 1")
        #expect(story.get("/user").receipt.telling == nil)
        #expect(story.get("/user").receipt.telling == nil)
        #expect(story.simulation.ledger.violationCount == 0)
    }

    @Test func `headers may be odd or doubled`() throws {
        var story = try Story("[weather]\nodd-headers = 1\ndoubled-headers = 1")
        let plan = story.get("/user")
        let remaining = plan.headers.filter { $0.name.lowercased() == "x-ratelimit-remaining" }.map(\.value)
        #expect(remaining == ["  4999  ", "  4998  "])
        #expect(plan.headers.contains { $0.name == "X-RaTeLiMiT-LiMiT" })
    }

    @Test(arguments: [("5m", 300), ("-5m", -300)])
    func `the date may lead or lag behind the windows' clock`(ahead: String, seconds: Int64) throws {
        var story = try Story("[weather]\ndate-ahead = \"\(ahead)\"")
        let plan = story.get("/user")
        #expect(plan.header("date") == CivilTime(Story.start.advanced(by: .seconds(seconds))).httpDate)
        #expect(plan.reset == 3600)
    }

    @Test(arguments: [("5m", 300), ("-5m", -300)])
    func `date and windows may lead or lag together`(ahead: String, seconds: Int64) throws {
        var story = try Story("[weather]\nclock-ahead = \"\(ahead)\"")
        let plan = story.get("/user")
        #expect(plan.header("date") == CivilTime(Story.start.advanced(by: .seconds(seconds))).httpDate)
        #expect(plan.reset == 3600 + Int(seconds))
    }

    @Test func `knobs are turned by hand and given back`() throws {
        var story = try Story()
        let set = story.ask(
            "PUT",
            "/_simulator/weather",
            body: #"{"server-error":1,"server-error-status":504}"#
        )
        #expect(set.json?["server-error-status"]?.integer == 504)
        #expect(story.get("/user").status == 504)
        _ = story.ask("DELETE", "/_simulator/weather")
        #expect(story.get("/user").status == 200)
        let wrong = story.ask("PUT", "/_simulator/weather", body: #"{"reset":2}"#)
        #expect(wrong.message == "request:1: reset: expected a number from 0.0 to 1.0, got 2")
    }

    @Test func `limits are set by hand`() throws {
        var story = try Story()
        _ = story.get("/user")
        _ = story.ask("PUT", "/_simulator/limits", body: #"{"core":{"limit":100,"remaining":3}}"#)
        #expect(story.get("/user").window == "100/2/98 core")
    }

    @Test func `another scenario is played from now on, with its limits and phases`() throws {
        var story = try Story("[limits.core]\nlimit = 5000\nwindow = \"1h\"")
        #expect(story.get("/user").status == 200)
        let played = story.ask("PUT", "/_simulator/scenario", body: #"{"name":"exhausted"}"#)
        #expect(played.json?["name"]?.text == "exhausted")
        #expect(story.get("/user").status == 403)
        #expect(story.get("/_simulator/scenario").json?["name"]?.text == "exhausted")
    }

    @Test(arguments: [#"{"name":"mist"}"#, #"{"name":"/etc/passwd"}"#, "{}", #"{"file":"storm"}"#])
    func `a scenario that is not known by name is refused and changes nothing`(body: String) throws {
        var story = try Story()
        #expect(story.ask("PUT", "/_simulator/scenario", body: body).status == 400)
        #expect(story.get("/_simulator/scenario").json?["name"]?.text == "story")
    }

    @Test func `a secondary limit that is struck refuses whoever has asked before`() throws {
        var story = try Story()
        #expect(story.get("/user").status == 200)
        #expect(story.ask("POST", "/_simulator/secondary").status == 200)
        #expect([403, 429].contains(story.get("/user").status))
        let ledger = story.get("/_simulator/ledger").json
        #expect(ledger?["reasons"]?["still-limited"]?.integer == 1)
    }

    @Test func `the simulator's own face is outside all limits and never counted`() throws {
        var story = try Story("[limits.core]\nlimit = 0\n[weather]\nserver-error = 1\nreset = 1")
        story.headers = []
        let plan = story.get("/_simulator/ledger")
        #expect(plan.status == 200)
        #expect(plan.delivery == .whole)
        #expect(plan.json?["answered"]?.integer == 0)
        #expect(story.get("/_simulator/scenario").json?["name"]?.text == "story")
    }

    @Test func `phases pass on the scenario's clock`() throws {
        let phases =
            "[[phases]]\nname = \"rain\"\nafter = \"60s\"\nlasting = \"60s\"\n[phases.weather]\nserver-error = 1"
        var story = try Story(phases, speed: 60)
        #expect(story.get("/user").status == 200)
        story.pass(.seconds(1))
        #expect(story.get("/user").status == 502)
        story.pass(.seconds(1))
        #expect(story.get("/user").status == 200)
    }

    @Test func `answers take their time, with the median where it was put`() throws {
        var story = try Story("[weather]\nlatency = \"100ms\"\nlatency-spread = 4")
        let delays = (0..<2_000).map { _ in story.get("/rate_limit").delay }.sorted()
        let (median, high) = (delays[1_000], delays[1_979])
        #expect(median > .milliseconds(90) && median < .milliseconds(110), "\(median)")
        #expect(high > .milliseconds(320) && high < .milliseconds(480), "\(high)")
    }
}
