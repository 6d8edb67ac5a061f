import Testing

@testable import Screen

@Suite struct CanvasExportTests {
    private var canvas: Canvas {
        var canvas = Canvas(size: Size(width: 8, height: 2))
        canvas.write("a<b", at: Point(x: 0, y: 0), in: .plain)
        let loud = Style(foreground: .rgb(0xFF8000), background: .indexed(4), attributes: [.bold, .reverse])
        canvas.write("日!", at: Point(x: 4, y: 0), in: loud)
        return canvas
    }

    @Test func `the colours are told as a terminal wants them, and ended`() {
        let first = canvas.ansiText.split(separator: "\n")[0]
        #expect(first.contains("\u{1B}[0;1;7;38;2;255;128;0;48;5;4m日!"))
        #expect(first.hasSuffix("\u{1B}[0m"))
        #expect(!canvas.ansiText.contains(Cell.continuation))
    }

    @Test func `the picture escapes what XML would read, and keeps wide glyphs two cells wide`() {
        let svg = canvas.svg(on: .dark)
        #expect(svg.contains("a&lt;b"))
        #expect(svg.contains("textLength=\"27\"") && svg.contains("日!"))
        #expect(svg.contains("fill=\"#ff8000\"/>"))
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    }

    @Test func `an empty frame is an empty picture`() {
        let svg = Canvas(size: Size(width: 0, height: 0)).svg(on: .light)
        #expect(svg.contains("#ffffff") && !svg.contains("<text"))
    }
}
