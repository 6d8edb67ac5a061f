import Resilience
import Screen
import Testing
import Timing

@testable import Dashboard

/// The panel of the simulated weather: what is turned, who may, and what the two sides counted.
@Suite struct WeatherTests {
    private static let simulated = Identity.Source.simulated(scenario: "storm", seed: 7, advice: "advice")

    private func seat(isReadOnly: Bool = false, source: Identity.Source = simulated) throws -> Operator {
        var seat = try Operator(Samples.calm, isReadOnly: isReadOnly, source: source)
        seat.tell(.weatherLoaded(Samples.weather))
        return seat
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
