internal import Resilience

/// What may be typed behind a command's word.
enum Parameter: Hashable, Sendable {
    case theme, order, breaker, control
    /// Everything up to the line's end.
    case filter
    case method, path, template
    case setting, value, preset
    /// How long a hold lasts: `10m`.
    case duration
    case gate, layout
    case repository
    case credential
    /// `10:32:07`, or how long ago: `5m`.
    case moment
    case preference, preferenceValue, layoutName, graphs
    /// Everything up to the line's end, in the operator's words.
    case words
    /// A knob of the simulated weather, or what else can be done to it.
    case weather
    case weatherSetting
    /// A file that is to be made.
    case file
    /// In a recording: a time of day, a way from here, or a share.
    case place

    /// As the usage names it.
    var title: String {
        switch self {
        case .theme: "THEME"
        case .order: "ORDER"
        case .breaker: "ROUTE"
        case .control: "STATE"
        case .filter: "TEXT"
        case .method: "METHOD"
        case .path: "PATH"
        case .template: "TEMPLATE"
        case .setting: "SETTING"
        case .value: "VALUE"
        case .preset: "PRESET"
        case .duration: "10m"
        case .gate: "GATE"
        case .layout: "LAYOUT"
        case .repository: "OWNER/REPO"
        case .credential: "NAME"
        case .moment: "TIME"
        case .words: "WORDS"
        case .preference: "NAME"
        case .preferenceValue: "VALUE"
        case .layoutName: "NAME"
        case .graphs: "GRAPHS"
        case .weather: "KNOB"
        case .weatherSetting: "VALUE"
        case .place: "TIME"
        case .file: "FILE"
        }
    }

    /// Whether only what is offered may be typed.
    var isClosed: Bool {
        switch self {
        case .theme, .order, .breaker, .control, .method, .setting, .preset, .gate, .layout, .credential,
            .template, .preference, .graphs, .weather:
            true
        case .filter, .path, .value, .duration, .repository, .moment, .words, .preferenceValue,
            .layoutName, .weatherSetting, .place, .file:
            false
        }
    }

    /// Whether it may be left out where it comes last.
    var isOptional: Bool { self == .duration || self == .weatherSetting }

    /// Whether it takes every word that is left.
    var takesRest: Bool { self == .filter || self == .words }
}
