extension Scenario {
    /// Reads a scenario.
    ///
    /// - Parameters:
    ///   - text: TOML.
    ///   - file: what errors call the source.
    ///   - name: what the scenario is called.
    public init(parsing text: String, file: String, name: String) throws(ScenarioError) {
        let reader = try ScenarioReader(ScenarioText(text, file: file))
        try reader.allowOnly(["summary", "limits", "secondary", "answers", "weather", "phases", "callers"])
        self.name = name
        summary = try reader.required("summary", reader.string("summary"), expected: "a string")
        limits = try Self.limits(try reader.reader("limits"))
        secondary = try Self.secondary(try reader.reader("secondary"))
        let answers = try reader.reader("answers")
        try answers?.allowOnly([
            "graphql-spelling", "exhausted-status", "invalid-tokens", "blob-life", "token-life",
            "artifact-padding", "lockout-after", "lockout",
        ])
        graphQLSpelling = try answers?.choice("graphql-spelling", of: GraphQLSpelling.self) ?? .limited
        exhaustedStatus = try answers?.integer("exhausted-status", in: 403...429) ?? 403
        invalidTokens = try answers?.strings("invalid-tokens") ?? ["ghp_bad"]
        blobLife = try answers?.duration("blob-life", in: .seconds(1) ... .seconds(3_600)) ?? .seconds(60)
        tokenLife =
            try answers?.duration("token-life", in: .seconds(1) ... .seconds(86_400)) ?? .seconds(3_600)
        lockoutAfter = try answers?.integer("lockout-after", in: 0...1_000) ?? 0
        lockout = try answers?.duration("lockout", in: .seconds(1) ... .seconds(3_600)) ?? .seconds(600)
        artifactPadding = try answers?.integer("artifact-padding", in: 0...4_000_000) ?? 0
        var base = Weather()
        if let weather = try reader.reader("weather") { try base.set(weather) }
        weather = base
        phases = []
        for phase in try reader.readers("phases") { phases.append(try Phase(phase, from: base)) }
        callers = []
        for caller in try reader.readers("callers") { callers.append(try Caller(caller)) }
    }

    /// Turns the limits that the table names and leaves the others as GitHub publishes them.
    static func limits(_ reader: ScenarioReader?) throws(ScenarioError) -> [String: BucketRule] {
        var limits = BucketRule.published
        for bucket in reader?.keys ?? [] {
            guard let entry = try reader?.reader(bucket) else { continue }
            var rule = limits[bucket] ?? BucketRule(limit: 100, anonymousLimit: 0, window: .seconds(3_600))
            try entry.allowOnly(["limit", "anonymous", "window", "used"])
            rule.limit = try entry.integer("limit", in: 0...1_000_000) ?? rule.limit
            rule.anonymousLimit = try entry.integer("anonymous", in: 0...1_000_000) ?? rule.anonymousLimit
            rule.window = try entry.duration("window", in: .seconds(1) ... .seconds(86_400)) ?? rule.window
            rule.used = try entry.integer("used", in: 0...rule.limit)
            limits[bucket] = rule
        }
        return limits
    }

    private static func secondary(_ reader: ScenarioReader?) throws(ScenarioError) -> SecondaryRules {
        var rules = SecondaryRules()
        guard let reader else { return rules }
        try reader.allowOnly([
            "concurrent", "rest-points", "graphql-points", "cpu-time", "graphql-cpu-time", "content-minute",
            "content-hour", "hold", "longest-hold", "variants", "crossing",
        ])
        let amounts = 1...1_000_000
        let times: ClosedRange<Duration> = .milliseconds(1) ... .seconds(86_400)
        rules.concurrent = try reader.integer("concurrent", in: amounts) ?? rules.concurrent
        rules.restPoints = try reader.integer("rest-points", in: amounts) ?? rules.restPoints
        rules.graphQLPoints = try reader.integer("graphql-points", in: amounts) ?? rules.graphQLPoints
        rules.cpuTime = try reader.duration("cpu-time", in: times) ?? rules.cpuTime
        rules.graphQLCPUTime = try reader.duration("graphql-cpu-time", in: times) ?? rules.graphQLCPUTime
        rules.contentPerMinute = try reader.integer("content-minute", in: amounts) ?? rules.contentPerMinute
        rules.contentPerHour = try reader.integer("content-hour", in: amounts) ?? rules.contentPerHour
        rules.hold = try reader.duration("hold", in: .seconds(1) ... .seconds(3_600)) ?? rules.hold
        rules.longestHold =
            try reader.duration("longest-hold", in: rules.hold ... .seconds(7_200)) ?? rules.longestHold
        rules.crossing = try reader.duration("crossing", in: .zero ... .seconds(10)) ?? rules.crossing
        rules.variants = try variants(reader) ?? rules.variants
        return rules
    }

    private static func variants(_ reader: ScenarioReader) throws(ScenarioError) -> [SecondaryVariant]? {
        guard let letters = try reader.strings("variants") else { return nil }
        let variants = letters.compactMap(SecondaryVariant.init(rawValue:))
        guard variants.count == letters.count, !variants.isEmpty else {
            let got = "\"\(letters.joined(separator: " "))\""
            throw reader.complaint(at: "variants", expected: "letters from A to K", got: got)
        }
        return variants
    }
}

extension Phase {
    /// The phase's weather is the base with the named knobs turned.
    fileprivate init(_ reader: ScenarioReader, from base: Weather) throws(ScenarioError) {
        try reader.allowOnly(["name", "after", "lasting", "every", "weather"])
        let range: ClosedRange<Duration> = .milliseconds(1) ... .seconds(604_800)
        let durationText = "a duration"
        name = try reader.required("name", reader.string("name"), expected: "a string")
        after = try reader.duration("after", in: .zero ... .seconds(604_800)) ?? .zero
        let lasting = try reader.duration("lasting", in: range)
        self.lasting = try reader.required("lasting", lasting, expected: durationText)
        every = try reader.duration("every", in: self.lasting ... .seconds(604_800))
        var weather = base
        if let knobs = try reader.reader("weather") { try weather.set(knobs) }
        self.weather = weather
    }
}

extension Caller {
    fileprivate init(_ reader: ScenarioReader) throws(ScenarioError) {
        try reader.allowOnly(["name", "per-minute", "burst", "priority", "calls"])
        name = try reader.required("name", reader.string("name"), expected: "a string")
        perMinute = try reader.number("per-minute", in: 0...600_000) ?? 0
        priority = try reader.string("priority")
        burst = try reader.reader("burst").map { reader throws(ScenarioError) in try Burst(reader) }
        var calls: [Call] = []
        for call in try reader.readers("calls") { calls.append(try Call(call)) }
        self.calls = try reader.required("calls", calls.isEmpty ? nil : calls, expected: "at least one call")
    }
}

extension Caller.Burst {
    fileprivate init(_ reader: ScenarioReader) throws(ScenarioError) {
        try reader.allowOnly(["size", "every", "after"])
        size = try reader.required("size", reader.integer("size", in: 1...10_000), expected: "an integer")
        let every = try reader.duration("every", in: .milliseconds(10) ... .seconds(86_400))
        self.every = try reader.required("every", every, expected: "a duration")
        after = try reader.duration("after", in: .zero ... .seconds(86_400)) ?? .zero
    }
}

extension Caller.Call {
    fileprivate init(_ reader: ScenarioReader) throws(ScenarioError) {
        try reader.allowOnly(["weight", "request", "body"])
        weight = try reader.integer("weight", in: 1...1_000) ?? 1
        body = try reader.string("body")
        let expected = "a method and a path, such as \"GET /user\""
        let request = try reader.required("request", reader.string("request"), expected: expected)
        let words = request.split(separator: " ")
        let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
        guard words.count == 2, methods.contains(String(words[0])), words[1].first == "/" else {
            throw reader.mismatch("request", expected)
        }
        method = String(words[0])
        path = String(words[1])
    }
}
