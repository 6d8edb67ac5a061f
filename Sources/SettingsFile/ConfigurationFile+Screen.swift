internal import TOML

extension ConfigurationFile {
    /// The file with these lines in its section `[ui]`; all else stays as a person wrote it.
    /// - Throws: where a line can't be put in its place; the file is to be edited by hand then.
    public func text(setting lines: [ScreenLine]) throws(ConfigurationError) -> String {
        var file = self
        for line in lines {
            let text = file.text(setting: line)
            guard let next = try? ConfigurationFile(text: text, name: name),
                next.screen.last(where: { $0.name == line.name })?.values == line.values
            else {
                throw ConfigurationError(
                    file: name,
                    line: nil,
                    reason:
                        "ui.\(line.name) can't be saved; write it there by hand: \(Self.literal(of: line))"
                )
            }
            file = next
        }
        return file.text
    }

    private func text(setting line: ScreenLine) -> String {
        let parts = line.name.split(separator: ".").map(String.init)
        let section = (["ui"] + parts.dropLast()).joined(separator: ".")
        var table = root["ui"]?.table
        for part in parts.dropLast() { table = table?[part]?.table }
        let key = parts.last ?? line.name
        let literal = Self.literal(of: line)
        if let value = table?[key] {
            return ConfigurationText(text).replacing(valueAt: value.position, with: literal)
        }
        if let last = table?.entries.last(where: { $0.value.table == nil })?.line {
            return ConfigurationText(text).inserting("\(key) = \(literal)", afterLine: last)
        }
        return ConfigurationText(text).appending("\(key) = \(literal)", toSection: section)
    }

    /// As TOML has it.
    private static func literal(of line: ScreenLine) -> String {
        let quoted = line.values.map { TOMLValue.quoted($0) }
        let isFlag = line.values.count == 1 && Bool(line.values[0]) != nil
        if isFlag { return line.values[0] }
        // Whoever writes `layouts` means a list, also of one.
        let isList = line.values.count != 1 || line.name.contains(".")
        return isList ? "[\(quoted.joined(separator: ", "))]" : quoted[0]
    }
}
