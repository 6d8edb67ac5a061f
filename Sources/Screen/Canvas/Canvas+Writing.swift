extension Canvas {
    /// Writes one line of text, cut at the edges of `area` (all that can be reached, where it is nil).
    ///
    /// A wide glyph takes two cells and is left out, as a space, where only one remains. Tabs become one
    /// space; control characters, escapes and changes of direction become a sign: text from elsewhere can't
    /// drive the terminal.
    /// - Returns: the columns taken from the point to the end of the text or of the area.
    @discardableResult
    public mutating func write(_ text: String, at point: Point, in style: Style, within area: Rect? = nil)
        -> Int
    {
        let room = area.map { visible($0) } ?? clip
        // A byte never takes more than one column, so text further left than its bytes can't reach the area.
        guard point.y >= room.top, point.y < room.bottom, point.x < room.right,
            point.x >= room.left - text.utf8.count
        else { return 0 }
        return text.isPlain
            ? writePlain(text, at: point, in: style, room: room)
            : writeGlyphs(text, at: point, in: style, room: room)
    }

    private mutating func writePlain(_ text: String, at point: Point, in style: Style, room: Rect) -> Int {
        let left = max(point.x, room.left)
        let right = min(point.x + text.utf8.count, room.right)
        guard left < right else { return max(0, right - point.x) }
        separate(row: point.y, from: left, to: right)
        var index = point.y * size.width + left
        for byte in text.utf8.dropFirst(left - point.x).prefix(right - left) {
            cells[index] = Cell(glyph: Character(Unicode.Scalar(byte)), style: style)
            index += 1
        }
        return right - point.x
    }

    private mutating func writeGlyphs(_ text: String, at point: Point, in style: Style, room: Rect) -> Int {
        var x = point.x
        for glyph in Glyphs(text) {
            guard x < room.right else { break }
            put(glyph, x: x, y: point.y, in: style, room: room)
            x += glyph.width
        }
        return min(x, room.right) - point.x
    }

    private mutating func put(_ glyph: Glyph, x: Int, y: Int, in style: Style, room: Rect) {
        let left = max(x, room.left)
        let right = min(x + glyph.width, room.right)
        guard glyph.width > 0 else { return join(glyph.character, x: x, y: y, room: room) }
        guard left < right else { return }
        separate(row: y, from: left, to: right)
        let start = y * size.width
        guard right - left == glyph.width else {
            cells[start + left] = Cell(glyph: " ", style: style)
            return
        }
        cells[start + left] = Cell(glyph: glyph.character, style: style)
        if glyph.width == 2 {
            cells[start + left + 1] = Cell(glyph: Cell.continuation, style: style)
        }
    }

    /// Draws a mark over the glyph before the point, if that is in the room.
    private mutating func join(_ mark: Character, x: Int, y: Int, room: Rect) {
        guard x > room.left, let scalar = mark.unicodeScalars.first else { return }
        let index = y * size.width + x - 1
        let isRightHalf = cells[index].glyph == Cell.continuation
        guard !isRightHalf || x - 1 > room.left else { return }
        let owner = isRightHalf ? index - 1 : index
        cells[owner].glyph = cells[owner].glyph.marked(with: scalar)
    }
}
