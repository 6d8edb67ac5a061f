/// A place in a text that moves forwards. At the end it stays.
struct Cursor {
    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private(set) var position = TOMLPosition(line: 1, column: 1)

    /// A byte order mark is passed over.
    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { offset = 1 }
    }

    /// Nil at the end.
    var next: Unicode.Scalar? { peek(0) }

    var isAtEnd: Bool { offset >= scalars.count }

    /// At a line feed, or at a carriage return before one.
    var isAtLineEnd: Bool { next == "\n" || (next == "\r" && peek(1) == "\n") }

    func peek(_ ahead: Int) -> Unicode.Scalar? {
        let place = offset + ahead
        return place < scalars.count ? scalars[place] : nil
    }

    /// Whether that many of the sign come next.
    func isAt(_ sign: Unicode.Scalar, times: Int) -> Bool {
        (0..<times).allSatisfy { peek($0) == sign }
    }

    mutating func advance() {
        guard !isAtEnd else { return }
        let isLineFeed = scalars[offset] == "\n"
        offset += 1
        position =
            isLineFeed
            ? TOMLPosition(line: position.line + 1, column: 1)
            : TOMLPosition(line: position.line, column: position.column + 1)
    }

    mutating func advance(by count: Int) {
        for _ in 0..<count { advance() }
    }

    /// Passes over what fits, and gives it.
    mutating func take(while fits: (Unicode.Scalar) -> Bool) -> String {
        let start = offset
        while let scalar = next, fits(scalar) { advance() }
        return String(String.UnicodeScalarView(scalars[start..<offset]))
    }

    mutating func skipSpaces() {
        while next == " " || next == "\t" { advance() }
    }

    mutating func skipLineEnd() {
        if next == "\r" { advance() }
        advance()
    }

    mutating func skipLine() {
        while let scalar = next, scalar != "\n" { advance() }
        advance()
    }
}
