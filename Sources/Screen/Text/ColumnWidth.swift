/// How many cells a text takes on the screen.
public enum ColumnWidth {
    /// 0 for a lone mark or an invisible character, 1 or 2 otherwise.
    public static func of(_ character: Character) -> Int {
        of(String(character))
    }

    /// The cells that `Canvas.write` takes for the text. Wide letters count 2, marks over letters 0,
    /// ambiguous ones 1; a control character counts 1, because a sign is drawn for it.
    public static func of(_ text: String) -> Int {
        text.isPlain ? text.utf8.count : Glyphs(text).reduce(into: 0) { $0 += $1.width }
    }
}

extension String {
    /// Whether every byte is a printable ASCII character, so that bytes, characters and cells are the same.
    var isPlain: Bool {
        utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
