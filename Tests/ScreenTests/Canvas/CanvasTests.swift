import Testing

@testable import Screen

@Suite struct CanvasTests {
    private let red = Style(foreground: .rgb(0xFF0000))

    private func canvas(_ width: Int, _ height: Int) -> Canvas {
        var canvas = Canvas(size: Size(width: width, height: height))
        canvas.fill(canvas.bounds, with: Cell(glyph: ".", style: .plain))
        return canvas
    }

    private func wrote(_ text: String, at x: Int, width: Int, within area: Rect? = nil) -> String {
        var canvas = canvas(width, 1)
        canvas.write(text, at: Point(x: x, y: 0), in: .plain, within: area)
        return canvas.plainText
    }

    @Test func `text is cut at the edges`() {
        #expect(wrote("abcdef", at: -1, width: 4) == "bcde")
        #expect(wrote("abc", at: 2, width: 4) == "..ab")
        #expect(wrote("abc", at: -3, width: 4) == "....")
        #expect(wrote("abc", at: 4, width: 4) == "....")
        #expect(wrote("abcdef", at: 0, width: 8, within: Rect(x: 1, y: 0, width: 3, height: 1)) == ".bcd....")
    }

    @Test func `half of a wide glyph at an edge is a space`() {
        #expect(wrote("a中", at: 0, width: 2) == "a")
        #expect(wrote("中b", at: -1, width: 3) == " b.")
        #expect(wrote("a中b", at: 0, width: 5) == "a中b.")
    }

    @Test func `overwriting half of a wide glyph blanks the other half`() {
        var canvas = canvas(6, 1)
        canvas.write("中文", at: Point(x: 0, y: 0), in: .plain)
        canvas.write("x", at: Point(x: 1, y: 0), in: .plain)
        canvas.write("y", at: Point(x: 2, y: 0), in: .plain)
        #expect(canvas.plainText == " xy ..")
    }

    @Test func `a mark joins the letter before it, also across writes`() {
        var canvas = canvas(3, 1)
        canvas.write("e\u{301}", at: Point(x: 0, y: 0), in: .plain)
        canvas.write("o", at: Point(x: 1, y: 0), in: .plain)
        canvas.write("\u{308}", at: Point(x: 2, y: 0), in: .plain)
        #expect(canvas.plainText == "e\u{301}o\u{308}.")
    }

    @Test func `nothing that drives a terminal gets into a cell`() {
        #expect(wrote("a\u{1B}[31mb", at: 0, width: 8) == "a\u{FFFD}[31mb.")
        #expect(wrote("a\nb\r\nc\u{9B}", at: 0, width: 8) == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}.")
        #expect(wrote("a\u{202E}b\u{2066}", at: 0, width: 5) == "a\u{FFFD}b\u{FFFD}.")
        #expect(wrote("a\tb\u{AD}c\u{200B}d", at: 0, width: 6) == "a bcd.")
    }

    @Test func `writing tells the columns it took`() {
        var canvas = canvas(5, 1)
        #expect(canvas.write("ab", at: Point(x: 0, y: 0), in: .plain) == 2)
        #expect(canvas.write("中文", at: Point(x: 2, y: 0), in: .plain) == 3)
        #expect(canvas.write("ab", at: Point(x: 0, y: 1), in: .plain) == 0)
        #expect(canvas.write("ab", at: Point(x: -1, y: 0), in: .plain) == 2)
    }

    @Test func `any coordinate is allowed`() {
        let extremes = [Int.min, Int.min + 1, -7, -1, 0, 1, 3, 7, Int.max - 1, Int.max]
        for size in [Size(width: 0, height: 0), Size(width: 4, height: 3)] {
            for x in extremes {
                for y in extremes {
                    var canvas = Canvas(size: size)
                    let point = Point(x: x, y: y)
                    canvas.write("ab中e\u{301}", at: point, in: .plain)
                    canvas.write("plain", at: point, in: .plain)
                    canvas.fill(Rect(origin: point, size: Size(width: .max, height: 2)), with: .blank)
                    canvas.restyle(Rect(origin: point, size: Size(width: 2, height: .max)), in: red)
                    canvas.horizontalLine(from: point, length: x, glyph: "─", in: .plain)
                    canvas.verticalLine(from: point, length: y, glyph: "中", in: .plain)
                    #expect(canvas[point] == canvas[point])
                }
            }
        }
    }

    @Test func `a size too large is cut`() {
        #expect(Canvas(size: Size(width: 3000, height: 1)).size == Size(width: 2000, height: 1))
        #expect(Canvas(size: Size(width: .max, height: 0)).size == Size(width: 2000, height: 0))
    }

    @Test func `plain text leaves out blanks at the ends of lines`() {
        var canvas = Canvas(size: Size(width: 6, height: 3))
        canvas.write("a b", at: Point(x: 1, y: 1), in: .plain)
        #expect(canvas.plainText == "\n a b\n")
    }

    @Test func `styled text names the columns and the style of each run`() {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        canvas.write("ab", at: Point(x: 1, y: 0), in: red.adding([.bold, .underline]))
        canvas.write("c", at: Point(x: 5, y: 0), in: Style(foreground: .indexed(3)).on(.rgb(0x00_00_10)))
        #expect(
            canvas.styledText == """
                 ab  c
                    1-2 #ff0000 bold,underline
                    5-5 @3 on #000010
                """
        )
    }

    @Test func `in ASCII every other glyph becomes a question mark`() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.write("aé中b", at: Point(x: 0, y: 0), in: .plain)
        canvas.reduceToASCII()
        #expect(canvas.plainText == "a???b")
    }
}
