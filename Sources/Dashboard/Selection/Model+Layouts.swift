internal import Screen

/// Which panels are shown, and in which order.
extension Model {
    /// A panel that the layout leaves out comes back: into a layout of the program with all others, into the operator's
    /// own at the end.
    mutating func show(_ panel: Panel) {
        focus = panel
        guard !layout.shows(panel) else { return }
        layout = Layout.standard.contains(layout) ? .overview : layout.with(panel)
    }

    /// The keyboard goes to a panel that is there.
    mutating func use(_ layout: Layout) {
        self.layout = layout
        if !layout.shows(focus) { focus = layout.panels[0] }
        say(layout.name.isEmpty ? "own layout; :save-layout NAME keeps it" : "layout \(layout.name)")
    }

    mutating func useNextLayout() {
        let all = layouts
        let index = all.firstIndex { $0.name == layout.name }
        use(all[index.map { ($0 + 1) % all.count } ?? 0])
    }

    mutating func hideFocus() {
        guard let next = layout.without(focus) else { return }
        isZoomed = false
        use(next)
    }

    mutating func moveFocus(by step: Int) {
        guard let next = layout.moving(focus, by: step) else { return }
        use(next)
    }

    /// Gives the present layout a name, and writes it into the file.
    mutating func saveLayout(as name: String) -> [Effect] {
        let isWord = name.utf8.allSatisfy {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-")
        }
        guard isWord, !Layout.standard.contains(where: { $0.name == name }) else {
            say("a layout of your own has a name of small letters, and not one of the program's", .warning)
            return []
        }
        layout.name = name
        wishes.layouts.removeAll { $0.name == name }
        wishes.layouts.append(layout)
        return [.saveSettings([], screen: [layout.line])]
    }

    /// The nearest panel in a direction.
    func neighbour(by step: Int) -> Panel {
        let panels = layout.panels
        guard let index = panels.firstIndex(of: focus) else { return panels[0] }
        return panels[(index + step + panels.count) % panels.count]
    }
}
