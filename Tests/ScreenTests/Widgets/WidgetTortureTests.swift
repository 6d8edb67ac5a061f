import TestSupport
import Testing

@testable import Screen

@Suite struct WidgetTortureTests {
    @Test(arguments: 0..<24) func `nothing outside the rectangle changes`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let look = try Gallery.look("dusk", .trueColor, seed % 2 == 0 ? .unicode : .ascii)
        for round in 0..<25 {
            let size = Size(
                width: Int.random(in: 0...240, using: &dice),
                height: Int.random(in: 0...70, using: &dice)
            )
            var canvas = Canvas(size: size)
            canvas.fill(canvas.bounds, with: Cell(glyph: "#", style: Style(foreground: .indexed(200))))
            let before = canvas
            let rect = RandomWidget.rect(near: size, using: &dice)
            let widget = RandomWidget.make(using: &dice)
            Self.draw(widget, in: rect, on: &canvas, look: look)
            let area = before.visible(rect)
            let changed = before.cells.indices.filter { index in
                before.cells[index] != canvas.cells[index]
                    && !area.contains(Point(x: index % size.width, y: index / size.width))
            }
            #expect(
                changed.isEmpty,
                "seed \(seed), round \(round): \(type(of: widget)) in \(rect) of \(size)"
            )
            #expect(Self.isWhole(canvas), "seed \(seed), round \(round): half of a wide glyph, \(widget)")
        }
    }

    private static func draw(_ widget: some Widget, in rect: Rect, on canvas: inout Canvas, look: Look) {
        canvas.draw(widget, in: rect, look: look)
    }

    /// Whether each wide glyph has both its halves, and no cell has what can't be drawn.
    private static func isWhole(_ canvas: Canvas) -> Bool {
        canvas.cells.indices.allSatisfy { index in
            let column = index % canvas.size.width
            let glyph = canvas.cells[index].glyph
            let next = column + 1 < canvas.size.width ? canvas.cells[index + 1].glyph : " "
            if glyph == Cell.continuation {
                return column > 0 && ColumnWidth.of(canvas.cells[index - 1].glyph) == 2
            }
            return ColumnWidth.of(glyph) == (next == Cell.continuation ? 2 : 1)
                && glyph.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        }
    }
}
