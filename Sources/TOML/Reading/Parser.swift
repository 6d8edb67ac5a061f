/// Reads a document statement by statement. After a mistake it goes on with the next line.
struct Parser {
    private(set) var errors: [TOMLError] = []
    private(set) var tree = Tree()
    var cursor: Cursor
    /// The key of the header above, for messages; empty before the first one and below a wrong one.
    private var header: [String] = []
    /// The key that is being read, for messages.
    var subject: [String] = []
    /// The table that pairs go into.
    private var table = Tree.rootNumber

    init(_ text: String) {
        cursor = Cursor(text)
    }

    mutating func readAll(errorsAtMost limit: Int) {
        while !cursor.isAtEnd, errors.count < limit {
            do throws(TOMLError) {
                try readStatement()
            } catch {
                errors.append(error)
                cursor.skipLine()
            }
        }
    }

    private mutating func readStatement() throws(TOMLError) {
        subject = header
        cursor.skipSpaces()
        switch cursor.next {
        case nil: return
        case "[": try readHeader()
        case "#", "\n", "\r": break
        default:
            let (key, value) = try readPair(level: tree.level(of: table))
            do throws(Clash) {
                try tree.insert(value, as: key, into: table)
            } catch {
                throw mistake(error, at: key.position)
            }
        }
        try readLineEnd(expected: "the end of the line, as a line holds one key and its value")
    }

    private mutating func readHeader() throws(TOMLError) {
        header = []
        subject = []
        table = tree.makeDetached()
        let position = cursor.position
        let brackets = cursor.isAt("[", times: 2) ? 2 : 1
        cursor.advance(by: brackets)
        let key = DottedKey(names: try readKey().names, position: position)
        subject = key.names
        guard cursor.isAt("]", times: brackets) else {
            throw mistake("\(String(repeating: "]", count: brackets)) after the table's name")
        }
        cursor.advance(by: brackets)
        do throws(Clash) {
            table = brackets == 2 ? try tree.openElement(key) : try tree.open(key)
        } catch {
            throw mistake(error, at: position)
        }
        header = key.names
    }

    /// Spaces, perhaps a comment, and the end of the line or of the file.
    mutating func readLineEnd(expected: String) throws(TOMLError) {
        cursor.skipSpaces()
        if cursor.next == "#" { try readComment() }
        guard cursor.isAtEnd || cursor.isAtLineEnd else { throw mistake(expected) }
        cursor.skipLineEnd()
    }

    private mutating func readComment() throws(TOMLError) {
        while let scalar = cursor.next, !cursor.isAtLineEnd {
            guard !scalar.isControl else { throw mistake("a comment without control characters") }
            cursor.advance()
        }
    }

    /// Spaces, comments and ends of lines, as they may stand in an array.
    mutating func skipLines() throws(TOMLError) {
        cursor.skipSpaces()
        while !cursor.isAtEnd, cursor.next == "#" || cursor.isAtLineEnd {
            try readLineEnd(expected: "the end of the line")
            cursor.skipSpaces()
        }
    }
}
