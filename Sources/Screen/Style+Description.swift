extension Style: CustomStringConvertible {
    /// As in `#ff0000 on #000000 bold`; `-` for the terminal's own colour.
    public var description: String {
        let colors = background == .terminal ? "\(foreground)" : "\(foreground) on \(background)"
        return attributes.isEmpty ? colors : "\(colors) \(attributes)"
    }
}

extension Color: CustomStringConvertible {
    public var description: String {
        switch self {
        case .terminal: return "-"
        case .indexed(let number): return "@\(number)"
        case .rgb(let value):
            let digits = String(value & 0xFF_FFFF, radix: 16)
            return "#" + String(repeating: "0", count: 6 - digits.count) + digits
        }
    }
}

extension Attributes: CustomStringConvertible {
    private static let names: KeyValuePairs<String, Attributes> = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]

    /// One attribute by its name in theme files; nil for any other word.
    init?(name: String) {
        guard let match = Self.names.first(where: { $0.key == name }) else { return nil }
        self = match.value
    }

    public var description: String {
        Self.names.filter { contains($0.value) }.map(\.key).joined(separator: ",")
    }
}
