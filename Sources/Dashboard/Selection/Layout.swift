/// Which panels share the screen, in their order.
struct Layout: Hashable, Sendable {
    /// Empty for what the operator is trying out.
    var name: String
    /// Never empty; each at most once.
    private(set) var panels: [Panel]

    private init(_ name: String, _ panels: [Panel]) {
        self.name = name
        self.panels = panels
    }

    /// All six.
    static let overview = Layout("overview", Panel.allCases)
    /// Limits and breakers above long lists of requests and events.
    static let traffic = Layout("traffic", [.limits, .breakers, .requests, .events])
    /// Limits, breakers, queue and latency with all the room there is.
    static let health = Layout("health", [.limits, .breakers, .queue, .latency])

    static let standard = [overview, traffic, health]

    func shows(_ panel: Panel) -> Bool { panels.contains(panel) }

    /// `nil` for the last one, because something must be shown.
    func without(_ panel: Panel) -> Layout? {
        panels.count > 1 ? Layout("", panels.filter { $0 != panel }) : nil
    }

    func with(_ panel: Panel) -> Layout {
        shows(panel) ? self : Layout("", panels + [panel])
    }

    /// The panel changes places with its neighbour; `nil` at the end.
    func moving(_ panel: Panel, by step: Int) -> Layout? {
        guard let index = panels.firstIndex(of: panel), panels.indices.contains(index + step) else {
            return nil
        }
        var panels = panels
        panels.swapAt(index, index + step)
        return Layout("", panels)
    }
}

/// In the operator's file: `[ui.layouts]`, `oncall = ["limits", "requests"]`.
extension Layout {
    private static let section = "layouts."

    /// The layout that a line of `[ui]` defines.
    static func name(in line: String) -> String? {
        line.hasPrefix(section) ? String(line.dropFirst(section.count)) : nil
    }

    init(name: String, reading line: PreferenceLine) throws(PreferenceError) {
        guard !Self.standard.contains(where: { $0.name == name }) else {
            throw PreferenceError(line: line, problem: .taken)
        }
        var panels: [Panel] = []
        for word in line.values {
            guard let panel = Panel.allCases.first(where: { $0.word == word }) else {
                throw PreferenceError(line: line, problem: .unknownPanel(word))
            }
            guard !panels.contains(panel) else {
                throw PreferenceError(line: line, problem: .panelTwice(word))
            }
            panels.append(panel)
        }
        guard !panels.isEmpty else { throw PreferenceError(line: line, problem: .noPanel) }
        self.init(name, panels)
    }

    var line: PreferenceLine {
        PreferenceLine(name: Self.section + name, values: panels.map(\.word))
    }
}
