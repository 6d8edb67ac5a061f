internal import Resilience
internal import Screen

extension Model {
    mutating func openWeather() -> [Effect] {
        open(.weather(WeatherPage()))
        return [.loadWeather]
    }

    /// The truth moves all the time: while it is looked at, it is asked for again every second.
    var weatherWanted: [Effect] {
        if case .weather = overlay { [.loadWeather] } else { [] }
    }

    mutating func pressed(_ key: Key, in page: WeatherPage) -> [Effect] {
        var page = page
        switch key {
        case .escape, .character("q"), .character("S"):
            close()
            return []
        case .up, .character("k"): page.move(by: -1)
        case .down, .character("j"): page.move(by: 1)
        case .left, .character("h"): return slide(page, by: -1)
        case .right, .character("l"): return slide(page, by: 1)
        case .enter: return act(on: page)
        case .character("c"): return change(.clear)
        case .character(":"):
            open(.palette(PaletteLine(typed: "weather ")))
            return []
        default: return []
        }
        overlay = .weather(page)
        return []
    }

    /// The sliders act at once; what is chosen from a list waits for Enter.
    private mutating func slide(_ page: WeatherPage, by step: Int) -> [Effect] {
        guard let weather else { return [] }
        var page = page
        switch page.row {
        case .scenario: page.choose(step, among: weather.scenarios, playing: weather.scenario)
        case .exhaust: page.choose(step, among: weatherBuckets)
        case .strike: break
        case .knob(let knob):
            let next = next(of: knob, in: weather, by: step)
            return next.map { change(.turn(knob, $0)) } ?? []
        }
        overlay = .weather(page)
        return []
    }

    /// The nearest stop in a direction; `nil` at the slider's end.
    private func next(of knob: WeatherKnob, in weather: WeatherReport, by step: Int) -> WeatherSetting? {
        let present = weather.knobs[knob]?.size ?? 0
        return step > 0
            ? knob.stops.first { $0.size > present + 0.0001 } : knob.stops.last { $0.size < present - 0.0001 }
    }

    private mutating func act(on page: WeatherPage) -> [Effect] {
        switch page.row {
        case .scenario: return page.scenario.map { change(.play(scenario: $0)) } ?? []
        case .exhaust: return (page.bucket ?? weatherBuckets.first).map { change(.exhaust(bucket: $0)) } ?? []
        case .strike: return change(.strike)
        case .knob(let knob):
            open(.palette(PaletteLine(typed: "weather \(knob.name) ")))
            return []
        }
    }

    /// Every change of the weather passes here, and hence the gate.
    mutating func change(_ change: WeatherChange) -> [Effect] {
        guard mayRun(keyMap.row(.client(.changeWeather))) else { return [] }
        say("weather: \(change.words)")
        return [.changeWeather(change)]
    }

    /// `KNOB VALUE`, `scenario NAME`, `exhaust BUCKET`, `strike`, `clear`. The panel shows what comes of it.
    mutating func changeWeather(_ words: [String]) -> [Effect] {
        let knob = WeatherKnob(rawValue: words[0])
        open(.weather(WeatherPage(on: knob.map { .knob($0) } ?? .scenario)))
        let value = words.count > 1 ? words[1] : ""
        switch words[0] {
        case "strike": return change(.strike)
        case "clear": return change(.clear)
        case "scenario" where !value.isEmpty: return change(.play(scenario: value))
        case "exhaust" where !value.isEmpty: return change(.exhaust(bucket: value))
        default: break
        }
        if let knob, let setting = knob.setting(value) {
            return change(.turn(knob, setting))
        }
        say(
            "weather \(words[0]) \(value) can't be read: write \(Self.weatherExample(of: words[0]))",
            .warning
        )
        return []
    }

    private static func weatherExample(of word: String) -> String {
        let knob = WeatherKnob(rawValue: word)
        let example = knob.map { "\($0.name) \($0.stops[$0.stops.count - 3].text)" }
        return "weather \(example ?? (word == "exhaust" ? "exhaust core" : "scenario storm"))"
    }

    /// What may follow `:weather`, and what may follow that.
    func weatherOptions(after word: String?) -> [PaletteOption] {
        guard let word else {
            let turned = WeatherKnob.allCases.map { knob in
                PaletteOption(
                    knob.name,
                    "\(knob.title), now \(weather?.knobs[knob]?.text ?? figures.unknown)"
                )
            }
            return turned + [
                PaletteOption("scenario", "another scenario's weather and limits"),
                PaletteOption("exhaust", "nothing is left of a bucket"),
                PaletteOption("strike", "every credential hits a secondary limit now"),
                PaletteOption("clear", "the scenario's own weather again"),
            ]
        }
        switch word {
        case "scenario": return (weather?.scenarios ?? []).map { PaletteOption($0) }
        case "exhaust": return weatherBuckets.map { PaletteOption($0) }
        default: return WeatherKnob(rawValue: word)?.stops.map { PaletteOption($0.text) } ?? []
        }
    }

    /// Buckets that were drawn on, or else the one that everything draws on.
    var weatherBuckets: [String] {
        let served = Set((weather?.windows ?? []).map(\.bucket))
        return served.isEmpty ? [Bucket.core.rawValue] : served.sorted()
    }
}
