import Testing

@testable import Screen

@Suite struct TextAreaTests {
    private func area(_ text: String = "", _ keys: [Key] = []) -> TextArea {
        var area = TextArea(text: text)
        for key in keys { _ = area.edit(key) }
        return area
    }

    @Test func `text is typed, broken and joined`() {
        var area = area("ab", [.right, .enter])
        #expect(area.lines == ["a", "b"])
        _ = area.edit(.backspace)
        #expect(area.text == "ab")
        #expect(area.column == 1)
        _ = area.edit(.delete)
        #expect(area.text == "a")
    }

    @Test func `delete joins with the line below`() {
        #expect(area("a\nb", [.end, .delete]).text == "ab")
    }

    @Test func `a broken line keeps its indent, and goes in after a bracket`() {
        var area = area("  {", [.end, .enter])
        #expect(area.lines == ["  {", "    "])
        area.insert("x")
        area.breakLine()
        #expect(area.lines[2] == "    ")
    }

    @Test func `pasted lines come in where the cursor is`() {
        var area = area("ab", [.right])
        area.insert("1\n\t2\r\n3\u{1B}")
        #expect(area.lines == ["a1", "  2", "3b"])
        #expect(area.row == 2)
        #expect(area.column == 1)
    }

    @Test func `the cursor goes over the ends of lines`() {
        #expect(area("a\nb", [.right, .right]).row == 1)
        #expect(area("a\nb", [.down, .left]).column == 1)
        #expect(area("abc\nb", [.end, .down]).column == 1)
    }

    @Test func `arrows that lead out of the text mean nothing here`() {
        var area = area("a\nb")
        let meanings = [Key.up, .down, .down, .tab].map { area.edit($0) }
        #expect(meanings == [false, true, false, false])
    }

    @Test func `the cursor's line and column are seen in a small place`() throws {
        let theme = try Theme(parsing: "name = \"t\"", file: "t.toml", tier: .mono, inheriting: { _ in nil })
        let look = Look(theme: theme, symbols: .unicode)
        var canvas = Canvas(size: Size(width: 4, height: 2))
        let area = area("one\ntwo\nthe last one", [.down, .down, .end])
        area.draw(on: &canvas, in: canvas.bounds, look: look, showsCursor: true)
        #expect(canvas.plainText == "\none")
    }

    @Test func `random keys never lead out of the text`() {
        let keys: [Key] = [
            .character("x"), .enter, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp,
            .pageDown, .control("u"), .control("k"), .control("d"),
        ]
        var state: UInt64 = 7
        var area = TextArea()
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            _ = area.edit(keys[Int(state >> 33) % keys.count])
            #expect(area.lines.indices.contains(area.row))
            #expect(area.column <= area.lines[area.row].count)
        }
    }
}
