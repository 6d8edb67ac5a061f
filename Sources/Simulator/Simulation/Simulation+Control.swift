internal import Timing

/// The simulator's own face, outside all limits and checks: what it counted, and knobs for tests.
extension Simulation {
    static let controlPrefix = "/_simulator"

    mutating func control(_ request: Request, at now: Instant) -> Plan {
        let found = answer(request, at: now)
        return Plan(
            status: found.status,
            headers: [Header("content-type", "application/json; charset=utf-8")] + found.headers,
            body: found.body,
            delay: .zero,
            delivery: .whole,
            closes: false,
            receipt: Plan.Receipt(credential: nil, telling: nil)
        )
    }

    private mutating func answer(_ request: Request, at now: Instant) -> Found {
        switch (request.method, request.path.dropFirst(Self.controlPrefix.count)) {
        case ("GET", "/ledger"):
            let entries = request.query["journal"].flatMap { Int($0) } ?? 200
            return Found(200, ledger.report(at: now, entries: max(0, entries)))
        case ("GET", "/scenario"): return Found(200, describedScenario(at: now))
        case ("PUT", "/scenario"):
            return result(of: request) { reader throws(ScenarioError) in
                try setScenario(reader, at: now)
            }
        case ("POST", "/secondary"): return Found(200, strike(at: now))
        case ("GET", "/weather"): return Found(200, weather(at: now).weather.json)
        case ("PUT", "/weather"):
            return result(of: request) { reader throws(ScenarioError) in
                try setWeather(reader, at: now)
            }
        case ("DELETE", "/weather"):
            manualWeather = nil
            return Found(200, weather(at: now).weather.json)
        case ("PUT", "/limits"):
            return result(of: request) { reader throws(ScenarioError) in
                try setLimits(reader, at: now)
            }
        default:
            let known =
                "GET ledger?journal=N, GET PUT scenario, GET PUT DELETE weather, PUT limits, POST secondary"
            return Found(404, ["message": .string("known are, below \(Self.controlPrefix)/: \(known)")])
        }
    }

    private func result(of request: Request, _ change: (ScenarioReader) throws(ScenarioError) -> JSON)
        -> Found
    {
        guard let values = JSON(parsing: request.body) else {
            return Found(400, ["message": "The body is no JSON"])
        }
        do {
            return Found(200, try change(try ScenarioReader(ScenarioText(values, from: "request"))))
        } catch {
            return Found(400, ["message": .string(error.description)])
        }
    }

    /// Turns the knobs that the body names; the others stay as they are at this instant, until `DELETE`.
    private mutating func setWeather(_ reader: ScenarioReader, at now: Instant) throws(ScenarioError) -> JSON
    {
        var weather = weather(at: now).weather
        try weather.set(reader)
        manualWeather = weather
        return weather.json
    }

    /// `{"core":{"limit":100,"remaining":3,"window":"1h"}}`: all windows of the bucket that are open, and
    /// those to come.
    private mutating func setLimits(_ reader: ScenarioReader, at now: Instant) throws(ScenarioError) -> JSON {
        for bucket in reader.keys {
            guard let entry = try reader.reader(bucket) else { continue }
            try entry.allowOnly(["limit", "remaining", "window"])
            var rule =
                ledger.limits[bucket] ?? BucketRule(limit: 100, anonymousLimit: 0, window: .seconds(3_600))
            rule.limit = try entry.integer("limit", in: 0...1_000_000) ?? rule.limit
            rule.window = try entry.duration("window", in: .seconds(1) ... .seconds(86_400)) ?? rule.window
            let remaining = try entry.integer("remaining", in: 0...rule.limit)
            ledger.limitSet(bucket, to: rule, remaining: remaining)
        }
        return ledger.report(at: now, entries: 0)["windows"] ?? []
    }

    /// `{"name":"storm"}`: from now on that one's weather, phases, limits and spellings. Who works with it stays.
    private mutating func setScenario(_ reader: ScenarioReader, at now: Instant) throws(ScenarioError) -> JSON
    {
        try reader.allowOnly(["name"])
        let name = try reader.string("name") ?? ""
        // A path is the operator's to name, and nobody's who only reaches the port.
        guard Scenario.names.contains(name) else { throw .notFound(name: name, known: Scenario.names) }
        scenario = try Scenario.named(name)
        started = now
        manualWeather = nil
        ledger.governed(by: scenario.limits, scenario.secondary)
        return describedScenario(at: now)
    }

    private mutating func strike(at now: Instant) -> JSON {
        .array(
            ledger.secondaryStruck(at: now).map { hold in
                [
                    "credential": .string(hold.credential),
                    "until": .integer(Int(hold.until.secondsSinceEpoch)),
                ]
            }
        )
    }

    private func describedScenario(at now: Instant) -> JSON {
        let (weather, phase) = weather(at: now)
        return [
            "name": .string(scenario.name), "summary": .string(scenario.summary),
            "seed": .string(String(seed)), "speed": .number(pace.speed),
            "phase": phase.map { .string($0) } ?? .null,
            "phases": .array(scenario.phases.map { .string($0.name) }),
            "known": .array(Scenario.names.map { .string($0) }),
            "callers": .array(scenario.callers.map { .string($0.name) }),
            "weather": weather.json,
        ]
    }
}
