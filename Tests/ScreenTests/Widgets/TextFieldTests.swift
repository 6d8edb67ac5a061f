import TestSupport
import Testing

@testable import Screen

@Suite struct TextFieldTests {
    /// The field as text, the cursor as `|`.
    private func shown(_ field: TextField) -> String {
        let index = field.text.index(field.text.startIndex, offsetBy: field.cursor)
        return field.text[..<index] + "|" + field.text[index...]
    }

    private func typed(_ keys: [Key], into text: String = "") -> String {
        var field = TextField(text: text)
        for key in keys { _ = field.edit(key) }
        return shown(field)
    }

    @Test func `letters go in at the cursor`() {
        #expect(typed([.character("a"), .character("é"), .left, .character("中")]) == "a中|é")
    }

    @Test func `backspace and delete take the letter on their side`() {
        #expect(typed([.left, .backspace], into: "abc") == "a|c")
        #expect(typed([.left, .delete], into: "abc") == "ab|")
        #expect(typed([.home, .backspace], into: "abc") == "|abc")
        #expect(typed([.delete], into: "abc") == "abc|")
    }

    @Test func `control keys are the shell's`() {
        #expect(typed([.control("a")], into: "abc") == "|abc")
        #expect(typed([.control("a"), .control("f"), .control("k")], into: "abc") == "a|")
        #expect(typed([.control("b"), .control("u")], into: "abc") == "|c")
        #expect(typed([.control("a"), .control("d"), .control("e"), .control("h")], into: "abc") == "b|")
    }

    @Test func `the cursor stays at the ends`() {
        #expect(typed([.right, .right], into: "ab") == "ab|")
        #expect(typed([.home, .left], into: "ab") == "|ab")
    }

    @Test func `a paste becomes one line without control characters`() {
        var field = TextField(text: "<>")
        field.moveLeft()
        field.insert("a\r\nb\tc\u{1B}[31m")
        #expect(shown(field) == "<a b c[31m|>")
    }

    @Test func `a mark joins the letter before the cursor`() {
        #expect(typed([.home, .right, .character("\u{301}"), .character("x")], into: "eo") == "e\u{301}x|o")
    }

    @Test func `keys with another meaning are left to others`() {
        var field = TextField(text: "ab")
        let keys = [Key.enter, .escape, .tab, .up, .down, .pageUp, .function(1), .control("c")]
        #expect(keys.filter { field.edit($0) } == [])
        #expect(field == TextField(text: "ab"))
    }

    @Test func `the cursor stays within the text whatever is done`() {
        var dice = Dice(seed: 17)
        let keys: [Key] = [
            .left, .right, .home, .end, .backspace, .delete, .control("u"), .control("k"), .character("a"),
            .character("\u{301}"), .character("👩"), .character("\u{200D}"), .character("🇩"),
        ]
        var field = TextField()
        for step in 0..<5000 {
            if Int.random(in: 0..<6, using: &dice) == 0 {
                field.insert(RandomText.make(using: &dice))
            } else {
                _ = field.edit(keys.randomElement(using: &dice) ?? .left)
            }
            #expect((0...field.text.count).contains(field.cursor), "step \(step)")
            let breaks = field.text.filter(\.isNewline)
            #expect(breaks.isEmpty, "step \(step)")
        }
    }

    @Test func `a long text scrolls to keep the cursor in sight`() throws {
        var field = TextField(text: "abcdefgh")
        #expect(try drawn(field, width: 4) == "fgh")
        field.moveToStart()
        #expect(try drawn(field, width: 4) == "abcd")
    }

    private func drawn(_ field: TextField, width: Int) throws -> String {
        let look = try Gallery.look("dark", .mono, .unicode)
        return Gallery.drawn(field, size: Size(width: width, height: 1), look: look).plainText
    }
}
