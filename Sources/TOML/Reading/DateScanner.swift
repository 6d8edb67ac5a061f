/// Goes through a date's text field by field (RFC 3339, section 5.6).
struct DateScanner {
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) {
        rest = Substring(text).unicodeScalars
    }

    /// Nil where the text is no date, or more than one.
    mutating func kind() -> TOMLDate.Kind? {
        if rest.dropFirst(2).first == ":" {
            return takesTime() && rest.isEmpty ? .localTime : nil
        }
        guard takesDate() else { return nil }
        if rest.isEmpty { return .localDate }
        guard takes(["T", "t", " "]), takesTime() else { return nil }
        if rest.isEmpty { return .localDateTime }
        return takesOffset() && rest.isEmpty ? .offsetDateTime : nil
    }

    private mutating func takesDate() -> Bool {
        guard let year = number(4, in: 0...9999), takes(["-"]), let month = number(2, in: 1...12),
            takes(["-"])
        else { return false }
        return number(2, in: 1...Self.days(inMonth: month, of: year)) != nil
    }

    /// A second 60 is a leap second.
    private mutating func takesTime() -> Bool {
        guard number(2, in: 0...23) != nil, takes([":"]), number(2, in: 0...59) != nil, takes([":"]),
            number(2, in: 0...60) != nil
        else { return false }
        guard takes(["."]) else { return true }
        let fraction = rest.prefix(while: \.isDigit)
        rest = rest[fraction.endIndex...]
        return !fraction.isEmpty
    }

    private mutating func takesOffset() -> Bool {
        if takes(["Z", "z"]) { return true }
        return takes(["+", "-"]) && number(2, in: 0...23) != nil && takes([":"])
            && number(2, in: 0...59) != nil
    }

    private mutating func takes(_ signs: [Unicode.Scalar]) -> Bool {
        guard let first = rest.first, signs.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func number(_ digits: Int, in range: ClosedRange<Int>) -> Int? {
        let text = rest.prefix(digits)
        guard text.count == digits, text.allSatisfy(\.isDigit), let number = Int(String(text)),
            range.contains(number)
        else { return nil }
        rest = rest.dropFirst(digits)
        return number
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
