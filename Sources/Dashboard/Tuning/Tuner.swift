internal import Resilience
internal import Screen

/// The sheet of all settings, and what is being done in it.
struct Tuner: Hashable, Sendable {
    enum Mode: Hashable, Sendable {
        case list
        case filter(TextField, original: String)
        /// A new value for the selected setting is typed.
        case edit(TextField)
        /// A preset is looked at, by its place in the list of all.
        case preset(Int)
    }

    /// A line of the list.
    enum Row: Hashable, Sendable {
        case section(String)
        /// By its path.
        case setting(String)
    }

    var mode = Mode.list
    /// The selected setting's path.
    private(set) var selected: String
    private(set) var filter = ""

    init() {
        selected = SettingsTable.rows[0].path
    }

    /// What the filter lets through, each section under its name.
    var rows: [Row] {
        var rows: [Row] = []
        var section = ""
        for row in Self.settings(matching: filter) {
            if row.section != section { rows.append(.section(row.section)) }
            section = row.section
            rows.append(.setting(row.path))
        }
        return rows
    }

    var selectedRow: Int? { rows.firstIndex(of: .setting(selected)) }

    mutating func move(by step: Int) {
        let paths = Self.settings(matching: filter).map(\.path)
        guard !paths.isEmpty else { return }
        let index = paths.firstIndex(of: selected) ?? 0
        selected = paths[min(max(0, index + step), paths.count - 1)]
    }

    /// The selection stays where the filter lets it.
    mutating func set(filter: String) {
        self.filter = filter
        let paths = Self.settings(matching: filter).map(\.path)
        if !paths.contains(selected), let first = paths.first { selected = first }
    }

    private static func settings(matching filter: String) -> [Setting] {
        let words = filter.lowercased().split(separator: " ")
        return SettingsTable.rows.filter { row in
            let text = "\(row.path) \(row.help)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }
}
