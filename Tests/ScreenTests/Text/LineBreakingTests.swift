import TestSupport
import Testing

@testable import Screen

@Suite struct LineBreakingTests {
    @Test(arguments: [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
        ("one\n\ntwo", 10, ["one", "", "two"]),
        ("  indented text", 10, ["  indented", "text"]),
        ("中文字符 abc", 5, ["中文", "字符", "abc"]),
        ("", 10, [""]),
        ("abc", 0, []),
        ("中", 1, ["中"]),
    ])
    func `lines break at words and wide letters`(text: String, columns: Int, lines: [String]) {
        #expect(LineBreaking.lines(of: text, columns: columns) == lines)
    }

    @Test func `no letter is lost and no line is too long`() {
        var dice = Dice(seed: 23)
        for _ in 0..<1000 {
            let text = RandomText.make(using: &dice)
            let columns = Int.random(in: 2...12, using: &dice)
            let lines = LineBreaking.lines(of: text, columns: columns)
            #expect(lines.allSatisfy { ColumnWidth.of($0) <= columns })
            let whole = text.split(whereSeparator: \.isNewline).map { letters(of: String($0)) }
            #expect(lines.flatMap(letters(of:)) == whole.flatMap { $0 })
        }
    }

    /// What is drawn of a text, mark by mark, without its spaces.
    private func letters(of text: String) -> [Unicode.Scalar] {
        Glyphs(text).flatMap { Array($0.character.unicodeScalars) }.filter { $0 != " " }
    }
}
