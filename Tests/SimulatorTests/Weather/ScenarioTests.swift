import Testing

@testable import Simulator

@Suite struct ScenarioTests {
    @Test(arguments: Scenario.names)
    func `every built-in scenario can be read and says what it is`(name: String) throws {
        let scenario = try Scenario.named(name)
        #expect(scenario.name == name)
        #expect(!scenario.summary.isEmpty)
        #expect(scenario.hasWorkload == (name != "idle"))
    }

    @Test(arguments: [
        ("colour = 1", "t.toml:2: colour: expected one of"),
        (
            "[limits.core]\nlimit = \"many\"",
            "t.toml:3: limits.core.limit: expected an integer from 0 to 1000000, got \"many\""
        ),
        (
            "[limits.core]\nlimit = 5\nused = 6",
            "t.toml:4: limits.core.used: expected an integer from 0 to 5, got 6"
        ),
        ("[weather]\nreset = 1.5", "t.toml:3: weather.reset: expected a number from 0.0 to 1.0, got 1.5"),
        ("[weather]\nlatency = 5", "t.toml:3: weather.latency: expected a duration from 0 to 120s"),
        (
            "[secondary]\nvariants = [\"A\", \"Z\"]",
            "t.toml:3: secondary.variants: expected letters from A to K, got \"A Z\""
        ),
        (
            "[answers]\ngraphql-spelling = \"LIMIT\"",
            "t.toml:3: answers.graphql-spelling: expected one of RATE_LIMITED"
        ),
        (
            "[[phases]]\nname = \"a\"\nlasting = \"1s\"\n[[phases]]\nname = \"b\"",
            "t.toml:5: phases[1].lasting: expected a duration, got nothing"
        ),
        (
            "[[phases]]\nname = \"a\"\nlasting = \"1s\"\n[phases.weather]\nsnow = 1",
            "t.toml:6: phases[0].weather.snow: expected one of"
        ),
        (
            "[[callers]]\nname = \"a\"\ncalls = [\n  { request = \"FETCH /x\" },\n]",
            "t.toml:5: callers[0].calls[0].request: expected a method and a path, such as \"GET /user\", got \"FETCH /x\""
        ),
        ("[[callers]]\nname = \"a\"", "t.toml:2: callers[0].calls: expected at least one call, got nothing"),
        ("limits = 3", "t.toml:2: limits: expected a table, got an integer"),
        ("[weather]\nlatency = 1979-05-27", "t.toml:3: weather.latency: expected a duration from 0 to 120s"),
        (
            "[limits.\"a.b\"]\nlimit = {}",
            "t.toml:3: limits.a.b.limit: expected an integer from 0 to 1000000, got a table"
        ),
        (
            "[answers]\ninvalid-tokens = [\n  \"a\",\n  1,\n]",
            "t.toml:3: answers.invalid-tokens: expected an array of strings, got an array"
        ),
        ("x = = 2", "t.toml:2: x: expected a value, such as \"text\", 12, true or [1, 2], got \"=\""),
        (
            "summary = \"u\"",
            "t.toml:2: summary: expected each key and table once: rename or remove this one, or the one on line 1"
        ),
    ])
    func `an error names file, line, key, what was expected and what was got`(toml: String, message: String) {
        let error = #expect(throws: ScenarioError.self) {
            try Scenario(parsing: "summary = \"t\"\n" + toml, file: "t.toml", name: "t")
        }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "no error")")
    }

    @Test(arguments: ["[é]", "[#]", "a=1979-05-27Tl07:32:00Z"])
    func `what ends other parsers of TOML is an error like any other`(line: String) {
        let error = #expect(throws: ScenarioError.self) {
            try Scenario(parsing: "summary = \"t\"\n" + line, file: "t.toml", name: "t")
        }
        #expect(error?.description.hasPrefix("t.toml:2: ") == true, "\(error?.description ?? "no error")")
    }

    @Test func `values from a request have no null, and their complaints name the request`() {
        let knobs: JSON = ["weather": ["reset": .null]]
        let complaint = "request:1: weather.reset: expected a value, got null"
        let error = #expect(throws: ScenarioError.self) { try ScenarioText(knobs, from: "request") }
        #expect(error?.description == complaint)
        let list = #expect(throws: ScenarioError.self) {
            try ScenarioReader(ScenarioText([1], from: "request"))
        }
        #expect(list?.description == "request:1: the whole: expected a table, got an array")
    }

    @Test func `an unknown name is told with the names that are known`() {
        #expect(throws: ScenarioError.notFound(name: "hurricane", known: Scenario.names)) {
            try Scenario.named("hurricane")
        }
    }

    @Test func `a phase comes again and the later one wins`() throws {
        let toml = """
            summary = "t"
            [[phases]]
            name = "rain"
            after = "10s"
            lasting = "10s"
            every = "60s"
            [[phases]]
            name = "hail"
            after = "15s"
            lasting = "1s"
            """
        let scenario = try Scenario(parsing: toml, file: "t.toml", name: "t")
        let seconds = [0, 9, 10, 15, 16, 19, 20, 69, 70, 75, 80]
        let names = seconds.map { scenario.phase(at: .seconds($0))?.name ?? "-" }
        #expect(names == ["-", "-", "rain", "hail", "rain", "rain", "-", "-", "rain", "rain", "-"])
    }

    @Test func `every knob of the weather is told in the spelling in which it can be set`() throws {
        var copy = Weather()
        copy.latency = .milliseconds(40)
        copy.reset = 0.25
        copy.blobRate = 1_000
        var weather = Weather()
        try weather.set(try ScenarioReader(ScenarioText(copy.json, from: "test")))
        #expect(weather == copy)
    }
}
