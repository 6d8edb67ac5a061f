internal import Resilience
public import Screen

/// How the operator wants the screen: what `[ui]` of their file says, and what they chose since.
public struct Preferences: Hashable, Sendable {
    /// `nil` where the operator has no wish.
    public internal(set) var theme: String?
    /// `nil`: as the terminal allows.
    public internal(set) var graphs: GraphSymbols?
    var layout = Layout.overview.name
    var range = LatencySpan.fiveMinutes
    var refresh = RefreshRate.standard
    public internal(set) var mouse = true
    var ringing: Set<Ringing> = [.bell, .notification, .title]
    var thresholds = AlertThresholds()
    /// The operator's own, in the order of the file.
    var layouts: [Layout] = []

    public init() {}

    /// - Throws: where a line says what nobody understands.
    public init(reading lines: [PreferenceLine]) throws(PreferenceError) {
        for line in lines { try read(line) }
        guard let line = lines.last(where: { $0.name == Preference.layout.rawValue }) else { return }
        guard (Layout.standard + layouts).contains(where: { $0.name == layout }) else {
            throw PreferenceError(line: line, problem: .unknownLayout)
        }
    }

    mutating func read(_ line: PreferenceLine) throws(PreferenceError) {
        if let name = Layout.name(in: line.name) {
            let layout = try Layout(name: name, reading: line)
            layouts.removeAll { $0.name == name }
            return layouts.append(layout)
        }
        guard let preference = Preference(rawValue: line.name) else {
            throw PreferenceError(line: line, problem: .unknown)
        }
        guard line.values.count == 1, set(preference, to: line.values[0]) else {
            throw PreferenceError(line: line, problem: .notAllowed(preference.allowed))
        }
    }

    /// As the file writes it.
    func text(of preference: Preference) -> String? {
        switch preference {
        case .theme: theme
        case .graphs: graphs?.rawValue
        case .layout: layout
        case .range: range.title
        case .refresh: refresh.title
        case .mouse: mouse ? "true" : "false"
        case .bell: flag(.bell)
        case .notifications: flag(.notification)
        case .title: flag(.title)
        case .alertErrors: thresholds.failurePercent.map { "\($0)%" } ?? "off"
        case .alertLatency: thresholds.latency.map { DurationText.text(of: $0) } ?? "off"
        }
    }

    /// What differs from others, as lines of the file.
    func lines(unlike others: Preferences) -> [PreferenceLine] {
        let values = Preference.allCases.compactMap { preference -> PreferenceLine? in
            guard let text = text(of: preference), text != others.text(of: preference) else { return nil }
            return PreferenceLine(name: preference.rawValue, values: [text])
        }
        return values + layouts.filter { !others.layouts.contains($0) }.map(\.line)
    }

    private func flag(_ way: Ringing) -> String { ringing.contains(way) ? "true" : "false" }

    /// - Returns: whether it is allowed.
    private mutating func set(_ preference: Preference, to text: String) -> Bool {
        switch preference {
        case .theme: theme = text
        case .layout: layout = text
        case .graphs: return put(GraphSymbols(rawValue: text), into: \.graphs)
        case .range: return put(LatencySpan.allCases.first { $0.title == text }, into: \.range)
        case .refresh: return put(RefreshRate.allCases.first { $0.title == text }, into: \.refresh)
        case .mouse: return put(Bool(text), into: \.mouse)
        case .bell: return turn(.bell, text)
        case .notifications: return turn(.notification, text)
        case .title: return turn(.title, text)
        case .alertErrors: return thresholds.setFailures(text)
        case .alertLatency: return thresholds.setLatency(text)
        }
        return !text.isEmpty
    }

    private mutating func put<Value>(_ value: Value?, into place: WritableKeyPath<Preferences, Value>) -> Bool
    {
        guard let value else { return false }
        self[keyPath: place] = value
        return true
    }

    private mutating func put<Value>(_ value: Value?, into place: WritableKeyPath<Preferences, Value?>)
        -> Bool
    {
        guard let value else { return false }
        self[keyPath: place] = value
        return true
    }

    private mutating func turn(_ way: Ringing, _ text: String) -> Bool {
        guard let isOn = Bool(text) else { return false }
        if isOn { ringing.insert(way) } else { ringing.remove(way) }
        return true
    }
}

extension Preferences {
    /// What a program that was started with these has done already.
    init(startedWith file: Preferences) {
        theme = file.theme
        graphs = file.graphs
        mouse = file.mouse
    }
}
