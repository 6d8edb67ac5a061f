extension String {
    /// The text cut to at most that many columns; a cut text ends in the ellipsis.
    public func truncated(to columns: Int, ellipsis: String) -> String {
        guard columns > 0 else { return "" }
        guard ColumnWidth.of(self) > columns else { return self }
        let room = columns - ColumnWidth.of(ellipsis)
        guard room >= 0 else { return prefix(columns: columns) }
        return prefix(columns: room) + ellipsis
    }

    /// The text cut to at most that many columns, its middle left out: for paths, whose two ends tell most.
    public func truncatedInMiddle(to columns: Int, ellipsis: String) -> String {
        guard columns > 0 else { return "" }
        guard ColumnWidth.of(self) > columns else { return self }
        let room = columns - ColumnWidth.of(ellipsis)
        guard room >= 2 else { return truncated(to: columns, ellipsis: ellipsis) }
        let tail = room / 2
        return prefix(columns: room - tail) + ellipsis + suffix(columns: tail)
    }

    /// The text with spaces around it up to that many columns; a longer one stays as it is.
    public func padded(to columns: Int, alignment: Alignment) -> String {
        let missing = columns - ColumnWidth.of(self)
        guard missing > 0 else { return self }
        switch alignment {
        case .left: return self + String(repeating: " ", count: missing)
        case .right: return String(repeating: " ", count: missing) + self
        case .center:
            let before = String(repeating: " ", count: missing / 2)
            return before + self + String(repeating: " ", count: missing - missing / 2)
        }
    }

    /// The text in exactly that many columns, cut or padded.
    public func fitted(to columns: Int, alignment: Alignment, ellipsis: String) -> String {
        truncated(to: columns, ellipsis: ellipsis).padded(to: columns, alignment: alignment)
    }

    /// As many glyphs from the start as fit into the columns.
    func prefix(columns: Int) -> String {
        var used = 0
        var result = ""
        for glyph in Glyphs(self) {
            used += glyph.width
            guard used <= columns else { break }
            result.append(glyph.character)
        }
        return result
    }

    /// As many glyphs from the end as fit into the columns.
    func suffix(columns: Int) -> String {
        var used = 0
        var result: [Character] = []
        for glyph in Array(Glyphs(self)).reversed() {
            used += glyph.width
            guard used <= columns else { break }
            result.append(glyph.character)
        }
        return String(result.reversed())
    }
}
