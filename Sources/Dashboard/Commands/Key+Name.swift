internal import Screen

extension Key {
    /// As the hint bar, the help and the file write it: `s`, `^L`, `Enter`.
    var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let letter): "^\(letter.uppercased())"
        case .function(let number): "F\(number)"
        case _: Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    /// Reads what `name` writes; nothing but a single character heeds case.
    init?(name: String) {
        let lowercased = name.lowercased()
        if name.count == 1, let character = name.first, character != " " {
            self = .character(character)
        } else if lowercased == "space" {
            self = .character(" ")
        } else if name.count == 2, name.first == "^", let letter = lowercased.last, letter.isASCII {
            self = .control(letter)
        } else if lowercased.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
            self = .function(number)
        } else if let named = Self.named.first(where: { $0.name.lowercased() == lowercased }) {
            self = named.key
        } else {
            return nil
        }
    }

    private static let named: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "BackTab"), (.backspace, "Backspace"),
        (.delete, "Del"), (.insert, "Ins"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
        (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    ]
}
