/// What a word that begins as a number is.
enum Numeral: Hashable, Sendable {
    case integer(Int)
    case float(Double)
    /// An integer that 64 bits can't hold.
    case tooLarge

    /// Nil for what is no number.
    init?(_ word: String) {
        if let special = Self.special(word) {
            self = .float(special)
            return
        }
        let scalars = Array(word.unicodeScalars)
        if scalars.count > 2, scalars[0] == "0", let radix = Self.radix(of: scalars[1]) {
            guard Self.areDigits(scalars[2...], radix: radix) else { return nil }
            self = Self.integer(scalars[2...], radix: radix)
            return
        }
        self.init(decimal: scalars, word: word)
    }

    private init?(decimal scalars: [Unicode.Scalar], word: String) {
        let hasSign = scalars.first == "+" || scalars.first == "-"
        let whole = scalars[(hasSign ? 1 : 0)...].prefix { $0.isDigit || $0 == "_" }
        guard Self.areDigits(whole, radix: 10), whole.first != "0" || whole.count == 1 else { return nil }
        if whole.endIndex == scalars.endIndex {
            self = Self.integer(scalars[...], radix: 10)
            return
        }
        guard Self.isFraction(scalars[whole.endIndex...]) else { return nil }
        guard let float = Double(word.filter { $0 != "_" }) else { return nil }
        self = .float(float)
    }

    private static func special(_ word: String) -> Double? {
        switch word {
        case "inf", "+inf": .infinity
        case "-inf": -.infinity
        case "nan", "+nan", "-nan": .nan
        default: nil
        }
    }

    private static func radix(of letter: Unicode.Scalar) -> UInt32? {
        switch letter {
        case "x": 16
        case "o": 8
        case "b": 2
        default: nil
        }
    }

    private static func integer(_ scalars: ArraySlice<Unicode.Scalar>, radix: UInt32) -> Numeral {
        let digits = scalars.filter { $0 != "_" }
        let text = String(String.UnicodeScalarView(digits))
        return Int(text, radix: Int(radix)).map(Numeral.integer) ?? .tooLarge
    }

    /// Whether these are digits, with underscores only between two of them.
    private static func areDigits(_ scalars: ArraySlice<Unicode.Scalar>, radix: UInt32) -> Bool {
        var isAfterDigit = false
        for scalar in scalars {
            let isDigit = isDigit(scalar, radix: radix)
            guard isDigit || (scalar == "_" && isAfterDigit) else { return false }
            isAfterDigit = isDigit
        }
        return isAfterDigit
    }

    private static func isDigit(_ scalar: Unicode.Scalar, radix: UInt32) -> Bool {
        if radix == 16 { return scalar.properties.isASCIIHexDigit }
        return ("0"..."9").contains(scalar) && scalar.value - 0x30 < radix
    }

    /// Whether this is `.5`, `e9` or `.5e-9`.
    private static func isFraction(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = scalars
        if rest.first == "." {
            let digits = rest.dropFirst().prefix { $0.isDigit || $0 == "_" }
            guard areDigits(digits, radix: 10) else { return false }
            rest = rest[digits.endIndex...]
        }
        guard let letter = rest.first else { return true }
        guard letter == "e" || letter == "E" else { return false }
        rest = rest.dropFirst()
        if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
        return areDigits(rest, radix: 10)
    }
}
