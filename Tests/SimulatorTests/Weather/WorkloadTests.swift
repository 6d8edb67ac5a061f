import Testing
import Timing

@testable import Simulator

@Suite struct WorkloadTests {
    private func calls(_ name: String, _ count: Int, seed: UInt64 = 3, speed: Double = 1) throws
        -> [PlannedCall]
    {
        var dice = SeededGenerator(seed: seed)
        var workload = Workload(try Scenario.named(name), seed: 7, speed: speed, startingAt: Story.start)
        return (0..<count).compactMap { _ in workload.next(using: &dice) }
    }

    @Test(arguments: Scenario.names.filter { $0 != "idle" })
    func `calls come in order, lead somewhere, and are the same for the same dice`(name: String) throws {
        let planned = try calls(name, 500)
        #expect(planned.count == 500)
        #expect(zip(planned, planned.dropFirst()).allSatisfy { $0.at <= $1.at })
        #expect(try planned == calls(name, 500))
        #expect(try planned != calls(name, 500, seed: 4))
        for call in planned {
            #expect(Route(method: call.method, path: Request(call.method, call.path).path) != nil, "\(call)")
            if let body = call.body { #expect(JSON(parsing: Array(body.utf8)) != nil, "\(body)") }
        }
    }

    @Test(arguments: Scenario.names.filter { $0 != "idle" })
    func `nearly every call of a workload succeeds on a good day`(name: String) throws {
        var story = try Story()
        for call in try calls(name, 80) {
            story.now = call.at
            let plan = story.ask(call.method, call.path, body: call.body ?? "")
            let isMeantToMiss = call.path.contains("/gone-")
            #expect(plan.status == 404 ? isMeantToMiss : plan.status < 300 || plan.status == 403, "\(call)")
            if call.path == "/graphql" { #expect(plan.json?["errors"] == nil, "\(call)") }
        }
    }

    @Test func `an idle scenario has no calls`() throws {
        #expect(try calls("idle", 1).isEmpty)
    }

    @Test func `a burst comes at once and again`() throws {
        let toml = """
            summary = "t"
            [[callers]]
            name = "a"
            burst = { size = 3, every = "60s", after = "10s" }
            calls = [{ request = "GET /user" }]
            """
        let scenario = try Scenario(parsing: toml, file: "t.toml", name: "t")
        var dice = SeededGenerator(seed: 1)
        var workload = Workload(scenario, seed: 7, speed: 10, startingAt: Story.start)
        let times = (0..<5).compactMap { _ in workload.next(using: &dice)?.at }
        #expect(times == [1, 1, 1, 7, 7].map { Story.start.advanced(by: .seconds($0)) })
    }

    @Test func `single calls keep their rate on average`() throws {
        let planned = try calls("calm", 4_400)
        let minutes = Double((Story.start.duration(to: planned[4_399].at)).nanoseconds) / 60e9
        #expect(minutes > 95 && minutes < 105, "\(minutes)")
    }
}
