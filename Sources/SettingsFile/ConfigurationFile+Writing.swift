public import Resilience
internal import TOML

extension ConfigurationFile {
    /// The file with these values in it. What a person wrote, comments, order and blanks, stays as it is: a value that
    /// is there is replaced where it stands, another is added at the end of its section.
    /// - Throws: where a value can't be put in its place; the file is to be edited by hand then.
    public func text(setting assignments: [SettingAssignment]) throws(ConfigurationError) -> String {
        var file = self
        for assignment in assignments {
            guard let row = SettingsTable.row(assignment.path),
                let value = try? row.parse(assignment.text, from: assignment.origin)
            else { throw file.refusal(of: assignment, "there is no such setting") }
            let text = file.text(setting: row, to: Self.literal(of: value))
            // Whatever way the file is written in: what comes back must be what was wanted.
            guard let next = try? ConfigurationFile(text: text, name: name), next.says(value, of: row) else {
                throw file.refusal(
                    of: assignment,
                    "write it there by hand: \(row.name) = \(Self.literal(of: value))"
                )
            }
            file = next
        }
        return file.text
    }

    private func says(_ value: SettingValue, of row: Setting) -> Bool {
        guard let last = settings.last(where: { $0.path == row.path }) else { return false }
        return (try? row.parse(last.text, from: last.origin)) == value
    }

    private func refusal(of assignment: SettingAssignment, _ reason: String) -> ConfigurationError {
        ConfigurationError(file: name, line: nil, reason: "\(assignment.path) can't be saved; \(reason)")
    }

    private func text(setting row: Setting, to literal: String) -> String {
        let section = root[row.section]?.table
        if let value = section?[row.name] {
            return ConfigurationText(text).replacing(valueAt: value.position, with: literal)
        }
        if let last = section?.entries.last?.line {
            return ConfigurationText(text).inserting("\(row.name) = \(literal)", afterLine: last)
        }
        return ConfigurationText(text).appending("\(row.name) = \(literal)", toSection: row.section)
    }

    /// As TOML has it.
    private static func literal(of value: SettingValue) -> String {
        switch value {
        case .flag, .whole, .number: value.text
        case .percent(let percent): String(percent)
        case .duration: "\"\(value.text)\""
        case .statuses(let statuses): "[\(statuses.sorted().map(String.init).joined(separator: ", "))]"
        }
    }
}
