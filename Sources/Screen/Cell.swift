/// One cell of the terminal's grid.
public struct Cell: Hashable, Sendable {
    /// What is drawn. A glyph two cells wide is followed by a `continuation` cell.
    public var glyph: Character
    public var style: Style

    public init(glyph: Character, style: Style) {
        self.glyph = glyph
        self.style = style
    }

    /// An empty cell in the terminal's own colours.
    public static let blank = Cell(glyph: " ", style: .plain)

    /// The glyph of the cell that the right half of a wide glyph covers; never drawn.
    public static let continuation: Character = "\u{0}"
}
