import Timing

@testable import Simulator

/// A simulation with a hand-moved clock, and short verbs to talk to it.
struct Story {
    static let start = Instant(secondsSinceEpoch: 1_800_000_000)

    var simulation: Simulation
    var now = Story.start
    var token: String? = "ghs_0123456789"
    /// Given with every request that does not bring its own.
    var headers: [Header] = [Header("User-Agent", "story"), Header("Host", "127.0.0.1:8000")]

    init(_ toml: String = "", speed: Double = 1) throws {
        let scenario = try Scenario(
            parsing: "summary = \"story\"\n" + toml,
            file: "story.toml",
            name: "story"
        )
        simulation = Simulation(scenario: scenario, seed: 7, speed: speed, startingAt: Story.start)
    }

    /// Asks, and takes the answer off the wire at once.
    mutating func ask(_ method: String, _ target: String, _ extra: [String: String] = [:], body: String = "")
        -> Plan
    {
        let plan = askAndWait(method, target, extra, body: body)
        simulation.delivered(plan.receipt, at: now)
        return plan
    }

    mutating func get(_ target: String, _ extra: [String: String] = [:]) -> Plan { ask("GET", target, extra) }

    /// Asks, and leaves the request in flight.
    mutating func askAndWait(
        _ method: String,
        _ target: String,
        _ extra: [String: String] = [:],
        body: String = ""
    ) -> Plan {
        var all = headers
        if let token { all.append(Header("Authorization", "Bearer \(token)")) }
        all += extra.map { Header($0.key, $0.value) }
        return simulation.received(Request(method, target, headers: all, body: Array(body.utf8)), at: now)
    }

    mutating func graphQL(_ query: String) -> Plan {
        let body: JSON = ["query": .string(query)]
        return ask("POST", "/graphql", body: String(decoding: body.bytes, as: UTF8.self))
    }

    mutating func pass(_ duration: Duration) { now = now.advanced(by: duration) }
}

extension Plan {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    var json: JSON? { JSON(parsing: body) }
    var message: String? { json?["message"]?.text }

    /// `limit/remaining/used resource`, or nil without the headers.
    var window: String? {
        guard let limit = header("x-ratelimit-limit"), let remaining = header("x-ratelimit-remaining"),
            let used = header("x-ratelimit-used"), let resource = header("x-ratelimit-resource")
        else { return nil }
        return "\(limit)/\(remaining)/\(used) \(resource)"
    }

    /// Seconds from the story's start.
    var reset: Int? {
        header("x-ratelimit-reset").flatMap { Int($0) }.map { $0 - Int(Story.start.secondsSinceEpoch) }
    }
}
