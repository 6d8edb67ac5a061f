internal import Resilience
internal import TOML

/// Walks through a parsed file, section by section.
struct ConfigurationReader {
    let file: String
    private(set) var preset: Preset?
    private(set) var settings: [SettingAssignment] = []
    private(set) var keys: [KeyLine] = []
    private(set) var screen: [ScreenLine] = []

    init(file: String) {
        self.file = file
    }

    mutating func read(_ root: TOMLTable) throws(ConfigurationError) {
        for entry in root.entries {
            switch (entry.key, entry.value.table) {
            case ("keys", let table?): for line in table.entries { try readKeys(line) }
            case ("ui", let table?): for line in table.entries { try readScreen(line) }
            case (let section, let table?): for line in table.entries { try readSetting(line, in: section) }
            case ("preset", nil): try readPreset(entry)
            case (let key, nil): throw error(entry, "\(key) stands in no section, as [rateLimit]")
            }
        }
    }

    private mutating func readPreset(_ entry: TOMLEntry) throws(ConfigurationError) {
        guard let name = entry.value.string, let preset = Preset(name: name) else {
            let names = Preset.allCases.map(\.name).joined(separator: ", ")
            throw error(entry, "preset must be one of \(names)")
        }
        self.preset = preset
    }

    private mutating func readKeys(_ entry: TOMLEntry) throws(ConfigurationError) {
        let names = entry.value.array.map { $0.map(\.string) } ?? [entry.value.string]
        guard names.allSatisfy({ $0 != nil }) else {
            throw error(entry, "keys are written \"z\" or [\"z\", \"F5\"]")
        }
        keys.append(KeyLine(command: entry.key, keys: names.compactMap(\.self), line: entry.line))
    }

    private mutating func readScreen(_ entry: TOMLEntry, below path: String = "") throws(ConfigurationError) {
        if let table = entry.value.table {
            for line in table.entries { try readScreen(line, below: "\(path)\(entry.key).") }
            return
        }
        let values = entry.value.array.map { $0.map(Self.text(of:)) } ?? [Self.text(of: entry.value)]
        guard values.allSatisfy({ $0 != nil }) else {
            throw error(entry, "ui.\(path)\(entry.key) can't be \(entry.value.kind)")
        }
        screen.append(ScreenLine(name: path + entry.key, values: values.compactMap(\.self), line: entry.line))
    }

    private mutating func readSetting(_ entry: TOMLEntry, in section: String) throws(ConfigurationError) {
        guard let text = Self.text(of: entry.value) else {
            throw error(entry, "\(section).\(entry.key) can't be \(entry.value.kind)")
        }
        let assignment = SettingAssignment(
            path: "\(section).\(entry.key)",
            text: text,
            origin: .file(file, line: entry.line)
        )
        settings.append(assignment)
    }

    /// As it would be typed into an option; `nil` where no setting has such a value.
    private static func text(of value: TOMLValue) -> String? {
        switch value.content {
        case .string(let text): return text
        case .integer(let number): return String(number)
        case .float(let number): return String(number)
        case .boolean(let flag): return flag ? "true" : "false"
        case .array(let values):
            let numbers = values.map(\.integer)
            guard numbers.allSatisfy({ $0 != nil }) else { return nil }
            return numbers.compactMap { $0.map(String.init) }.joined(separator: ",")
        case .date, .table: return nil
        }
    }

    private func error(_ entry: TOMLEntry, _ reason: String) -> ConfigurationError {
        ConfigurationError(file: file, line: entry.line, reason: reason)
    }
}
