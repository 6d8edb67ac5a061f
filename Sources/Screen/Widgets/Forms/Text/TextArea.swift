/// Several lines of text being edited.
public struct TextArea: Hashable, Sendable {
    /// Never empty: a text without letters is one line without letters.
    public private(set) var lines: [String]
    /// The line that has the cursor.
    public private(set) var row: Int
    /// How many characters of that line lie before the cursor.
    public private(set) var column: Int
    /// Shown while the text is empty.
    public var placeholder: String

    /// The cursor stands at the beginning.
    public init(text: String = "", placeholder: String = "") {
        lines = Self.lines(of: text)
        row = 0
        column = 0
        self.placeholder = placeholder
    }

    public var text: String { lines.joined(separator: "\n") }

    public var isEmpty: Bool { lines == [""] }

    /// Inserts at the cursor, as typed or pasted; tabs become two spaces, other control characters are left out.
    public mutating func insert(_ more: String) {
        let added = Self.lines(of: more)
        let (before, after) = halves
        guard added.count > 1 else {
            let joined = before + added[0]
            lines[row] = joined + after
            column = min(joined.count, lines[row].count)
            return
        }
        let last = added[added.count - 1]
        lines.replaceSubrange(
            row...row,
            with: [before + added[0]] + added[1..<added.count - 1] + [last + after]
        )
        row += added.count - 1
        column = last.count
    }

    /// A new line that begins where the one before does; two further in after an opening bracket.
    public mutating func breakLine() {
        let before = halves.before
        let indent = String(before.prefix { $0 == " " })
        let opens = before.last { $0 != " " }.map { "{[(".contains($0) } ?? false
        insert("\n" + indent + (opens ? "  " : ""))
    }

    public mutating func deleteBackward() {
        if column > 0 {
            column -= 1
            lines[row].remove(at: index)
        } else if row > 0 {
            let rest = lines.remove(at: row)
            row -= 1
            column = lines[row].count
            lines[row] += rest
        }
    }

    public mutating func deleteForward() {
        if column < lines[row].count {
            lines[row].remove(at: index)
        } else if row + 1 < lines.count {
            lines[row] += lines.remove(at: row + 1)
        }
    }

    public mutating func deleteToStart() {
        lines[row] = halves.after
        column = 0
    }

    public mutating func deleteToEnd() {
        lines[row] = halves.before
    }

    /// Moves by lines; a shorter one takes the cursor to its end.
    public mutating func move(rows: Int) {
        row = min(max(0, row + rows), lines.count - 1)
        column = min(column, lines[row].count)
    }

    /// Moves by one character, over the ends of lines.
    public mutating func moveLeft() {
        if column > 0 {
            column -= 1
        } else if row > 0 {
            row -= 1
            column = lines[row].count
        }
    }

    public mutating func moveRight() {
        if column < lines[row].count {
            column += 1
        } else if row + 1 < lines.count {
            row += 1
            column = 0
        }
    }

    public mutating func moveToStart() { column = 0 }
    public mutating func moveToEnd() { column = lines[row].count }

    private var index: String.Index { lines[row].index(lines[row].startIndex, offsetBy: column) }

    private var halves: (before: String, after: String) {
        (String(lines[row].prefix(column)), String(lines[row].dropFirst(column)))
    }

    private static func lines(of text: String) -> [String] {
        var lines = [String.UnicodeScalarView()]
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x2028, 0x2029: lines.append(String.UnicodeScalarView())
            case 0x09: lines[lines.count - 1].append(contentsOf: "  ".unicodeScalars)
            case 0x00..<0x20, 0x7F..<0xA0: continue
            default: lines[lines.count - 1].append(scalar)
            }
        }
        return lines.map { String($0) }
    }
}
