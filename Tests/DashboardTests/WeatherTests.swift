import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

/// The panel of the simulated weather: what is turned, who may, and what the two sides counted.
@Suite struct WeatherTests {
    private static let simulated = Identity.Source.simulated(scenario: "storm", seed: 7, advice: "advice")

    private var report: WeatherReport {
        WeatherReport(
            scenario: "storm",
            scenarios: ["calm", "storm", "outage"],
            phase: "thunder",
            knobs: [
                .latency: .duration(.milliseconds(40)), .serverErrors: .share(0.2),
                .secondaryLimits: .share(0), .expiringLinks: .share(0), .resets: .share(0.035),
                .cuts: .share(0), .clock: .duration(.seconds(-60)),
            ],
            windows: [
                .init(
                    credential: "x",
                    bucket: "core",
                    limit: 5000,
                    remaining: 4218,
                    reset: Samples.later(900)
                ),
                .init(credential: "x", bucket: "search", limit: 30, remaining: 12, reset: Samples.later(9)),
            ],
            answered: 812,
            refusals: ["undisclosed": 12, "primary": 3, "stillLimited": 0],
            faults: ["server-error": 31],
            violations: 0
        )
    }

    private func seat(
        _ size: Size = Size(width: 120, height: 40),
        symbols: Symbols = .unicode,
        isReadOnly: Bool = false,
        source: Identity.Source = simulated
    ) throws -> Operator {
        var seat = try Operator(
            Samples.calm,
            size: size,
            symbols: symbols,
            isReadOnly: isReadOnly,
            source: source
        )
        seat.tell(.weatherLoaded(report))
        return seat
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
    func `the panel of the weather`(size: Size) throws {
        var seat = try seat(size)
        seat.press(.character("S"), .down, .down)
        Golden.expect(seat.frame, matches: "weather-\(size.width)x\(size.height).txt")
    }

    @Test func `the panel of the weather in ASCII`() throws {
        var seat = try seat(Size(width: 80, height: 24), symbols: .ascii)
        seat.press(.character("S"))
        Golden.expect(seat.frame, matches: "weather-80x24-ascii.txt")
    }

    @Test func `an arrow turns a knob to its next stop, and at the end to none`() throws {
        var seat = try seat()
        seat.press(.character("S"), .down)
        #expect(seat.press(.right) == [.changeWeather(.turn(.latency, .duration(.milliseconds(100))))])
        #expect(seat.press(.left) == [.changeWeather(.turn(.latency, .duration(.zero)))])
        seat.press(.down, .down)
        #expect(seat.press(.left).isEmpty)
        seat.press(.down, .down)
        // Between two stops.
        #expect(seat.press(.right) == [.changeWeather(.turn(.resets, .share(0.05)))])
        #expect(seat.press(.left) == [.changeWeather(.turn(.resets, .share(0.02)))])
    }

    @Test func `a scenario and a bucket are chosen first and taken with Enter`() throws {
        var seat = try seat()
        seat.press(.character("S"))
        #expect(seat.press(.enter).isEmpty)
        #expect(seat.press(.right).isEmpty)
        #expect(seat.press(.enter) == [.changeWeather(.play(scenario: "outage"))])
        for _ in WeatherPage.rows { seat.press(.down) }
        #expect(seat.press(.enter) == [.changeWeather(.exhaust(bucket: "core"))])
        seat.press(.up)
        #expect(seat.press(.enter) == [.changeWeather(.strike)])
        #expect(seat.press(.character("c")) == [.changeWeather(.clear)])
    }

    @Test(arguments: [
        ("server-error 20%", WeatherChange.turn(.serverErrors, .share(0.2))),
        ("cut 0.5", .turn(.cuts, .share(0.5))),
        ("latency 250ms", .turn(.latency, .duration(.milliseconds(250)))),
        ("clock-ahead -5m", .turn(.clock, .duration(.seconds(-300)))), ("strike", .strike), ("clear", .clear),
        ("scenario calm", .play(scenario: "calm")), ("exhaust search", .exhaust(bucket: "search")),
    ])
    func `the same is typed`(words: String, change: WeatherChange) throws {
        var seat = try seat()
        seat.type(":weather \(words)")
        #expect(seat.press(.enter) == [.changeWeather(change)])
        #expect(seat.frame.contains("Weather of storm, thunder, simulated"))
    }

    @Test(arguments: [
        ("server-error 2000%", "weather server-error 2000% can't be read: write weather server-error 50%"),
        ("latency soon", "weather latency soon can't be read: write weather latency 2s"),
    ])
    func `what cannot be read is refused with an example`(words: String, sentence: String) throws {
        var seat = try seat()
        seat.type(":weather \(words)")
        #expect(seat.press(.enter).isEmpty)
        #expect(seat.model.notice?.text == sentence)
    }

    @Test(arguments: [("35.0ms", "35ms"), ("0", "0s"), ("-300s", "-5m"), ("90s", "90s")])
    func `a duration as the simulator tells it is read`(text: String, shown: String) throws {
        #expect(try #require(WeatherKnob.latency.setting(text)).text == shown)
    }

    @Test func `who only reads sees the weather and turns nothing`() throws {
        var seat = try seat(isReadOnly: true)
        #expect(seat.press(.character("S")) == [.loadWeather])
        seat.press(.down)
        #expect(seat.press(.right).isEmpty)
        #expect(seat.model.notice?.text.hasPrefix("read-only: change-weather") == true)
        seat.press(.escape)
        seat.type(":weather strike")
        #expect(seat.press(.enter).isEmpty)
    }

    @Test func `the real GitHub has no weather to turn`() throws {
        var seat = try seat(source: .live)
        #expect(seat.press(.character("S")).isEmpty)
        #expect(seat.model.notice?.text == "only a simulated GitHub has weather: headroom --simulate")
    }

    @Test func `the books are asked for again while they are looked at, and not longer`() throws {
        var seat = try seat()
        seat.press(.character("S"))
        seat.now = Samples.later(1)
        #expect(seat.tell(.ticked) == [.loadWeather])
        seat.press(.escape)
        #expect(seat.tell(.ticked).isEmpty)
    }
}
