extension Parser {
    /// `"text"`.
    mutating func readBasicString() throws(TOMLError) -> String {
        var text = String.UnicodeScalarView()
        cursor.advance()
        while cursor.next != "\"" {
            let scalar = try stringScalar(
                closing: "a closing double quote; text of several lines stands in \"\"\""
            )
            if scalar == "\\" {
                text.append(try readEscape())
            } else {
                text.append(scalar)
                cursor.advance()
            }
        }
        cursor.advance()
        return String(text)
    }

    /// `'text'`, without escapes.
    mutating func readLiteralString() throws(TOMLError) -> String {
        var text = String.UnicodeScalarView()
        cursor.advance()
        while cursor.next != "'" {
            text.append(
                try stringScalar(closing: "a closing single quote; text of several lines stands in '''")
            )
            cursor.advance()
        }
        cursor.advance()
        return String(text)
    }

    /// Text of several lines in `"""`. Ends of lines come out as line feeds.
    mutating func readLongBasicString() throws(TOMLError) -> String {
        var text = String.UnicodeScalarView()
        let line = openLongString()
        while !closesLongString("\"", text: &text) {
            if cursor.next == "\\" {
                if try !skipEscapedLineEnd() { text.append(try readEscape()) }
            } else {
                try readLongScalar(into: &text, expected: "\"\"\" for the text that begins on line \(line)")
            }
        }
        return String(text)
    }

    /// Text of several lines in `'''`, without escapes. Ends of lines come out as line feeds.
    mutating func readLongLiteralString() throws(TOMLError) -> String {
        var text = String.UnicodeScalarView()
        let line = openLongString()
        while !closesLongString("'", text: &text) {
            try readLongScalar(into: &text, expected: "''' for the text that begins on line \(line)")
        }
        return String(text)
    }

    /// The scalar that comes next, which a string may hold.
    private func stringScalar(closing expected: String) throws(TOMLError) -> Unicode.Scalar {
        guard let scalar = cursor.next, !cursor.isAtLineEnd else { throw mistake(expected) }
        guard !scalar.isControl else {
            throw mistake("text without control characters; write \\u\(scalar.fourDigits) in double quotes")
        }
        return scalar
    }

    /// Passes the quotes, and an end of line right after them.
    /// - Returns: the line of the quotes.
    private mutating func openLongString() -> Int {
        let line = cursor.position.line
        cursor.advance(by: 3)
        if cursor.isAtLineEnd { cursor.skipLineEnd() }
        return line
    }

    /// Passes three quotes, if they come next. One or two more before them belong to the text.
    private mutating func closesLongString(_ quote: Unicode.Scalar, text: inout String.UnicodeScalarView)
        -> Bool
    {
        guard cursor.isAt(quote, times: 3) else { return false }
        let extra = cursor.isAt(quote, times: 5) ? 2 : cursor.isAt(quote, times: 4) ? 1 : 0
        text.append(contentsOf: repeatElement(quote, count: extra))
        cursor.advance(by: 3 + extra)
        return true
    }

    private mutating func readLongScalar(
        into text: inout String.UnicodeScalarView,
        expected: String
    ) throws(TOMLError) {
        if cursor.isAtLineEnd {
            cursor.skipLineEnd()
            text.append("\n")
        } else {
            text.append(try stringScalar(closing: expected))
            cursor.advance()
        }
    }

    /// Passes a backslash at the end of a line with all white space after it.
    /// - Returns: whether there was one.
    private mutating func skipEscapedLineEnd() throws(TOMLError) -> Bool {
        var ahead = 1
        while cursor.peek(ahead) == " " || cursor.peek(ahead) == "\t" { ahead += 1 }
        let isLineEnd =
            cursor.peek(ahead) == "\n" || cursor.peek(ahead) == "\r" && cursor.peek(ahead + 1) == "\n"
        guard isLineEnd else { return false }
        cursor.advance(by: ahead)
        while cursor.isAtLineEnd {
            cursor.skipLineEnd()
            cursor.skipSpaces()
        }
        return true
    }

    private mutating func readEscape() throws(TOMLError) -> Unicode.Scalar {
        let escapes: [Unicode.Scalar: Unicode.Scalar] = [
            "b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{C}", "r": "\r", "\"": "\"", "\\": "\\",
        ]
        let position = cursor.position
        cursor.advance()
        let letter = cursor.next
        if let letter, let scalar = escapes[letter] {
            cursor.advance()
            return scalar
        }
        guard letter == "u" || letter == "U" else {
            let known =
                "one of \\b \\t \\n \\f \\r \\\" \\\\ \\u0000 \\U00000000; single quotes take \\ as it is"
            throw mistake(known, got: "another \\", at: position)
        }
        return try readScalarNumber(digits: letter == "u" ? 4 : 8, at: position)
    }

    private mutating func readScalarNumber(digits: Int, at position: TOMLPosition) throws(TOMLError)
        -> Unicode.Scalar
    {
        cursor.advance()
        var text = ""
        while text.utf8.count < digits, let scalar = cursor.next, scalar.properties.isASCIIHexDigit {
            text.unicodeScalars.append(scalar)
            cursor.advance()
        }
        let number = text.utf8.count == digits ? UInt32(text, radix: 16) : nil
        guard let scalar = number.flatMap(Unicode.Scalar.init) else {
            let expected = "\(digits) hexadecimal digits that are a Unicode scalar value"
            throw mistake(expected, got: text.isEmpty ? "none" : text, at: position)
        }
        return scalar
    }
}
