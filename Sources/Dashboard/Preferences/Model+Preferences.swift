internal import Resilience
internal import Screen

/// What the operator's file says of the screen, and what they have changed since.
extension Model {
    /// As the screen is now.
    var preferences: Preferences {
        var preferences = wishes
        preferences.theme = themeName
        preferences.graphs = look.symbols.graphs
        preferences.layout = layouts.contains { $0.name == layout.name } ? layout.name : wishes.layout
        preferences.range = span
        preferences.refresh = refresh
        preferences.mouse = hasMouse
        return preferences
    }

    /// What was changed and no file knows yet.
    var unsavedPreferences: [PreferenceLine] { preferences.lines(unlike: savedPreferences) }

    var layouts: [Layout] { Layout.standard + wishes.layouts }

    /// The file was read: what it says anew holds, what the operator has changed meanwhile stays.
    mutating func read(_ file: Preferences) -> [Effect] {
        let before = filePreferences ?? Preferences(startedWith: file)
        filePreferences = file
        wishes.layouts = file.layouts
        var effects: [Effect] = []
        if file.theme != before.theme, let theme = file.theme { effects += use(theme: theme) }
        if file.graphs != before.graphs, let graphs = file.graphs { draw(with: graphs) }
        let wanted = file.layout == before.layout ? layout.name : file.layout
        layout = layouts.first { $0.name == wanted } ?? layout
        if !layout.shows(focus) { focus = layout.panels[0] }
        if file.range != before.range { span = file.range }
        if file.refresh != before.refresh {
            refresh = file.refresh
            effects.append(.refresh(every: refresh.interval))
        }
        if file.mouse != before.mouse, file.mouse != hasMouse { effects += toggleMouse() }
        if file.ringing != before.ringing { wishes.ringing = file.ringing }
        if file.thresholds != before.thresholds { wishes.thresholds = file.thresholds }
        savedPreferences = preferences.keeping(savedPreferences, where: file, isAs: before)
        return effects
    }

    /// `:ui NAME VALUE`.
    mutating func prefer(_ name: String, _ text: String) -> [Effect] {
        let old = preferences
        var wanted = old
        do {
            try wanted.read(PreferenceLine(name: name, values: [text]))
        } catch {
            say("\(error)", .warning)
            return []
        }
        wishes.ringing = wanted.ringing
        wishes.thresholds = wanted.thresholds
        span = wanted.range
        if let chosen = layouts.first(where: { $0.name == wanted.layout }), wanted.layout != old.layout {
            use(chosen)
        }
        if let graphs = wanted.graphs, graphs != old.graphs { draw(with: graphs) }
        say("ui.\(name) \(text); :save keeps it")
        if wanted.mouse != old.mouse { return toggleMouse() }
        if wanted.refresh != old.refresh { return setRefresh(wanted.refresh) }
        return wanted.theme == old.theme ? [] : use(theme: text)
    }

    mutating func use(theme name: String) -> [Effect] {
        themeName = name
        return [.useTheme(name)]
    }

    /// Graphs of braille, of blocks, or all in ASCII.
    mutating func draw(with graphs: GraphSymbols) {
        look.symbols = Symbols.drawn(with: graphs)
    }

    mutating func drawWithNext() {
        let all = GraphSymbols.allCases
        let index = all.firstIndex(of: look.symbols.graphs) ?? 0
        draw(with: all[(index + 1) % all.count])
        say("graphs: \(look.symbols.graphs.rawValue)")
    }
}

extension Preferences {
    /// What a file says anew; the rest as it was in the file before, for what is on the screen may not be.
    fileprivate func keeping(
        _ saved: Preferences,
        where file: Preferences,
        isAs before: Preferences
    ) -> Preferences {
        var kept = self
        func keep<Value: Equatable>(_ path: WritableKeyPath<Preferences, Value>) {
            if file[keyPath: path] == before[keyPath: path] { kept[keyPath: path] = saved[keyPath: path] }
        }
        keep(\.theme)
        keep(\.graphs)
        keep(\.layout)
        keep(\.range)
        keep(\.refresh)
        keep(\.mouse)
        keep(\.ringing)
        keep(\.thresholds)
        return kept
    }
}
