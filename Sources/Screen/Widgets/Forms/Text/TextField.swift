/// One line of text being edited.
public struct TextField: Hashable, Sendable {
    public private(set) var text: String
    /// How many characters lie before the cursor.
    public private(set) var cursor: Int
    /// Shown while the text is empty.
    public var placeholder: String
    /// Secrets are drawn as dots.
    public var isSecret: Bool

    /// The cursor stands after the text.
    public init(text: String = "", placeholder: String = "", isSecret: Bool = false) {
        self.text = Self.singleLine(text)
        self.placeholder = placeholder
        self.isSecret = isSecret
        cursor = self.text.count
    }

    /// Inserts at the cursor, as typed or pasted; line breaks and tabs become spaces, other control
    /// characters are left out.
    public mutating func insert(_ more: String) {
        let addition = Self.singleLine(more)
        let before = text.prefix(cursor)
        let after = text.dropFirst(cursor)
        let joined = String(before) + addition
        // A mark may join the letter before it, so the new place is counted, not added up.
        cursor = joined.count
        text = joined + after
        cursor = min(cursor, text.count)
    }

    public mutating func deleteBackward() {
        guard cursor > 0 else { return }
        remove(at: cursor - 1)
        cursor = min(cursor - 1, text.count)
    }

    public mutating func deleteForward() {
        guard cursor < text.count else { return }
        remove(at: cursor)
        cursor = min(cursor, text.count)
    }

    public mutating func deleteToStart() {
        text = String(text.dropFirst(cursor))
        cursor = 0
    }

    public mutating func deleteToEnd() {
        text = String(text.prefix(cursor))
        cursor = text.count
    }

    public mutating func moveLeft() { cursor = max(0, cursor - 1) }
    public mutating func moveRight() { cursor = min(text.count, cursor + 1) }
    public mutating func moveToStart() { cursor = 0 }
    public mutating func moveToEnd() { cursor = text.count }

    private mutating func remove(at offset: Int) {
        text.remove(at: text.index(text.startIndex, offsetBy: offset))
    }

    private static func singleLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x2028, 0x2029: result.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
