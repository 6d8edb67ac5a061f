extension Unicode.Scalar {
    /// Whether it may stand in a key without quotes.
    var isBareInKey: Bool {
        switch self {
        case "A"..."Z", "a"..."z", "0"..."9", "_", "-": true
        default: false
        }
    }

    /// Whether it may stand in a number, a date or a word.
    var isInToken: Bool {
        isBareInKey || self == "+" || self == "." || self == ":"
    }

    var isDigit: Bool { ("0"..."9").contains(self) }

    /// What strings and comments may not hold; a tab is none.
    var isControl: Bool { (value < 0x20 && self != "\t") || value == 0x7F }

    /// At least four hexadecimal digits.
    var fourDigits: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
