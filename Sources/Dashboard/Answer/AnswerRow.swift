internal import Screen

/// A line of an answer, what folds with it, and what copying it copies.
struct AnswerRow: Hashable, Sendable {
    var line: TextLine
    /// The value that folds.
    var fold: [Int]?
    /// Whether it stands for the headers.
    var isHeaders = false
    var text: String

    init(_ line: TextLine, fold: [Int]? = nil, text: String? = nil) {
        self.line = line
        self.fold = fold
        self.text = text ?? line.runs.map(\.text).joined()
    }

    /// In lower case.
    var searchText: String { line.runs.map(\.text).joined().lowercased() }

    /// The places in the line stand out that have the text.
    mutating func highlight(_ wanted: String) {
        line.runs = line.runs.flatMap { Self.parts(of: $0, around: wanted) }
    }

    private static func parts(of run: TextRun, around wanted: String) -> [TextRun] {
        var parts: [TextRun] = []
        var rest = run.text[...]
        while let found = place(of: wanted, in: rest) {
            if found.lowerBound > rest.startIndex {
                parts.append(TextRun(String(rest[..<found.lowerBound]), run.role))
            }
            parts.append(TextRun(String(rest[found]), .cursor))
            rest = rest[found.upperBound...]
        }
        return parts + (rest.isEmpty ? [] : [TextRun(String(rest), run.role)])
    }

    /// Whatever the case.
    private static func place(of wanted: String, in text: Substring) -> Range<Substring.Index>? {
        let letters = Array(wanted)
        var start = text.startIndex
        while start < text.endIndex {
            if let end = text.index(start, offsetBy: letters.count, limitedBy: text.endIndex),
                text[start..<end].lowercased() == wanted
            {
                return start..<end
            }
            start = text.index(after: start)
        }
        return nil
    }
}
