internal import Resilience
internal import Screen

/// The table of what `[ui]` can say.
enum Preference: String, CaseIterable, Hashable, Sendable {
    case theme, graphs, layout, range, refresh, mouse, bell, notifications, title, alertErrors, alertLatency

    var help: String {
        switch self {
        case .theme: "The theme to start with."
        case .graphs: "What graphs are drawn with; ascii draws the whole screen so."
        case .layout: "Which panels share the screen: one of the program's, or one of [ui.layouts]."
        case .range: "How far back latency and graphs look, and how far a step into the past goes."
        case .refresh: "How often a frame is drawn at most."
        case .mouse: "Whether the dashboard has the mouse, and not the terminal."
        case .bell: "Whether an alert rings the terminal's bell."
        case .notifications: "Whether an alert asks the terminal for a notification (OSC 9 and OSC 777)."
        case .title: "Whether alerts that nobody acknowledged stand in the title of the terminal's tab."
        case .alertErrors:
            "The share of failed answers in five minutes, of at least twenty, from which it rings."
        case .alertLatency: "The p99 in five minutes, of at least twenty answers, from which it rings."
        }
    }

    /// What may be written, as a clause.
    var allowed: String {
        switch self {
        case .theme: "the name of a theme"
        case .layout: "the name of a layout"
        case .graphs: GraphSymbols.allCases.map(\.rawValue).joined(separator: ", ")
        case .range: LatencySpan.allCases.map(\.title).joined(separator: ", ")
        case .refresh: RefreshRate.allCases.map(\.title).joined(separator: ", ")
        case .mouse, .bell, .notifications, .title: "true or false"
        case .alertErrors: "a share from 1% to 100%, or off"
        case .alertLatency: "a time from 1ms to 1h, or off"
        }
    }
}
