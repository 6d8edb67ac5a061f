/// A grid of cells to draw on; what the terminal then shows.
///
/// Every method takes any coordinates: what lies outside is not drawn, and nothing traps.
public struct Canvas: Hashable, Sendable {
    /// The largest grid, 2000×1000; a larger size is cut to it, because no terminal is that large and the
    /// memory would be asked for by a wrong number.
    public static let largest = Size(width: 2000, height: 1000)

    public let size: Size
    /// The cells, row by row.
    public internal(set) var cells: [Cell]
    /// Where drawing has an effect: everywhere, save while a widget draws into its rectangle.
    private(set) var clip: Rect

    public init(size: Size, in style: Style = .plain) {
        self.size = Size(
            width: min(size.width, Self.largest.width),
            height: min(size.height, Self.largest.height)
        )
        clip = Rect(origin: Point(x: 0, y: 0), size: self.size)
        cells = Array(repeating: Cell(glyph: " ", style: style), count: self.size.width * self.size.height)
    }

    public var bounds: Rect { Rect(origin: Point(x: 0, y: 0), size: size) }

    /// The cell at a point; blank outside.
    public subscript(point: Point) -> Cell {
        bounds.contains(point) ? cells[point.y * size.width + point.x] : .blank
    }

    /// The part of a rectangle that drawing can reach.
    public func visible(_ rect: Rect) -> Rect {
        rect.clipped(to: clip)
    }

    /// Draws a widget into a rectangle. It lays itself out in the part of the rectangle that the canvas has,
    /// and can't draw outside it.
    public mutating func draw(_ widget: some Widget, in rect: Rect, look: Look) {
        let area = visible(rect)
        guard !area.isEmpty else { return }
        let outer = clip
        clip = area
        widget.draw(on: &self, in: area, look: look)
        clip = outer
    }
}
