extension Parser {
    /// - Parameter level: in how many tables and arrays the value's own parts lie.
    mutating func readValue(level: Int) throws(TOMLError) -> TOMLValue {
        let position = cursor.position
        let content: TOMLValue.Content =
            switch cursor.next {
            case "\"" where cursor.isAt("\"", times: 3): .string(try readLongBasicString())
            case "\"": .string(try readBasicString())
            case "'" where cursor.isAt("'", times: 3): .string(try readLongLiteralString())
            case "'": .string(try readLiteralString())
            case "[": .array(try readArray(level: level))
            case "{": .table(try readBraces(level: level))
            default: try readWord()
            }
        return TOMLValue(content, at: position)
    }

    private mutating func readArray(level: Int) throws(TOMLError) -> [TOMLValue] {
        guard level < TOMLDocument.deepestLevel else { throw mistake(.tooDeep, at: cursor.position) }
        let line = cursor.position.line
        var values: [TOMLValue] = []
        cursor.advance()
        try skipLines()
        while cursor.next != "]" {
            guard !cursor.isAtEnd else { throw mistake("] for the array that begins on line \(line)") }
            values.append(try readValue(level: level + 1))
            try skipLines()
            guard cursor.next != "]" else { break }
            guard cursor.next == "," else {
                throw mistake("a comma, or ] for the array that begins on line \(line)")
            }
            cursor.advance()
            try skipLines()
        }
        cursor.advance()
        return values
    }

    private mutating func readBraces(level: Int) throws(TOMLError) -> TOMLTable {
        let outer = subject
        var tree = Tree()
        cursor.advance()
        cursor.skipSpaces()
        guard cursor.next != "}" else {
            cursor.advance()
            return tree.root
        }
        while true {
            try checkBracesGoOn()
            let (key, value) = try readPair(level: level)
            do throws(Clash) {
                try tree.insert(value, as: key, into: Tree.rootNumber)
            } catch {
                throw mistake(error, at: key.position)
            }
            subject = outer
            cursor.skipSpaces()
            try checkBracesGoOn()
            guard cursor.next != "}" else { break }
            guard cursor.next == "," else { throw mistake("a comma or }") }
            cursor.advance()
            cursor.skipSpaces()
        }
        cursor.advance()
        return tree.root
    }

    private func checkBracesGoOn() throws(TOMLError) {
        guard !cursor.isAtLineEnd, cursor.next != "#" else {
            throw mistake("} on the same line; write a [table] for one of several lines")
        }
    }

    /// A number, a date, true or false.
    private mutating func readWord() throws(TOMLError) -> TOMLValue.Content {
        let position = cursor.position
        var word = cursor.take(while: \.isInToken)
        let isDate = Self.beginsAsDate(word)
        if isDate, cursor.next == " ", cursor.peek(1)?.isDigit == true, TOMLDate(word)?.kind == .localDate {
            cursor.advance()
            word += " " + cursor.take(while: \.isInToken)
        }
        guard !word.isEmpty else { throw mistake("a value, such as \"text\", 12, true or [1, 2]") }
        if word == "true" || word == "false" { return .boolean(word == "true") }
        if isDate {
            if let date = TOMLDate(word) { return .date(date) }
            throw mistake(Self.dateExpected, got: Self.excerpt(of: word), at: position)
        }
        switch Numeral(word) {
        case .integer(let integer): return .integer(integer)
        case .float(let float): return .float(float)
        case .tooLarge: throw mistake(Self.rangeExpected, got: Self.excerpt(of: word), at: position)
        case nil: throw mistake(Self.expectation(instead: word), got: Self.excerpt(of: word), at: position)
        }
    }

    private static let rangeExpected = "an integer from \(Int.min) to \(Int.max)"

    private static let dateExpected =
        "a date or a time that exists, such as 1979-05-27, 07:32:00 or 1979-05-27T07:32:00Z"

    /// As no number does.
    private static func beginsAsDate(_ word: String) -> Bool {
        guard word.utf8.count >= 5 else { return false }
        let start = Array(word.unicodeScalars.prefix(5))
        guard start.count == 5, start[0].isDigit else { return false }
        return start[2] == ":" || (start[4] == "-" && start[..<4].allSatisfy(\.isDigit))
    }

    private static func expectation(instead word: String) -> String {
        guard let first = word.unicodeScalars.first,
            first.isDigit || first == "+" || first == "-" || first == "."
        else { return "a value; text stands in quotes" }
        return "a number, such as 12, -0.5, 1_000, 1e9 or 0xff"
    }

    private static func excerpt(of word: String) -> String {
        let start = word.unicodeScalars.prefix(40)
        return start.endIndex == word.endIndex ? word : "\(String(start))…"
    }
}
