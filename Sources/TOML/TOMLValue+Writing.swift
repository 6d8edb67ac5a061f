extension TOMLValue: CustomStringConvertible {
    /// The value as a file could write it, on one line.
    public var description: String {
        switch content {
        case .string(let string): Self.quoted(string)
        case .integer(let integer): "\(integer)"
        case .float(let float): "\(float)"
        case .boolean(let boolean): "\(boolean)"
        case .date(let date): date.text
        case .array(let values): "[\(values.map(\.description).joined(separator: ", "))]"
        case .table(let table): Self.braced(table)
        }
    }

    private static func braced(_ table: TOMLTable) -> String {
        if table.entries.isEmpty { return "{}" }
        let pairs = table.entries.map { "\(key($0.key)) = \($0.value)" }
        return "{ \(pairs.joined(separator: ", ")) }"
    }

    private static func key(_ key: String) -> String {
        let isBare = !key.isEmpty && key.unicodeScalars.allSatisfy(\.isBareInKey)
        return isBare ? key : quoted(key)
    }

    /// A string as a file writes it.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isControl: result += "\\u\(scalar.fourDigits)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
