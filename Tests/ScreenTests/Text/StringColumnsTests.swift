import TestSupport
import Testing

@testable import Screen

@Suite struct StringColumnsTests {
    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
        ("abcdef", -3, ""),
        ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("e\u{301}xyz", 2, "e\u{301}…"),
    ])
    func `a text too long ends in the ellipsis`(text: String, columns: Int, result: String) {
        #expect(text.truncated(to: columns, ellipsis: "…") == result)
    }

    @Test(arguments: [
        ("/repos/x/y/zip", 14, "/repos/x/y/zip"), ("/repos/x/y/zip", 9, "/rep…/zip"),
        ("/repos/x/y/zip", 8, "/rep…zip"),
        ("/repos/x/y/zip", 3, "/…p"), ("/repos/x/y/zip", 2, "/…"), ("/repos/x/y/zip", 0, ""),
        ("中文字符", 7, "中…符"),
    ])
    func `a path keeps both its ends`(text: String, columns: Int, result: String) {
        #expect(text.truncatedInMiddle(to: columns, ellipsis: "…") == result)
    }

    @Test func `padding fills the side that the alignment leaves`() {
        #expect("ab".padded(to: 5, alignment: .left) == "ab   ")
        #expect("ab".padded(to: 5, alignment: .right) == "   ab")
        #expect("ab".padded(to: 5, alignment: .center) == " ab  ")
        #expect("中".padded(to: 3, alignment: .right) == " 中")
        #expect("abc".padded(to: 2, alignment: .right) == "abc")
    }

    @Test func `a cut text never takes more than its columns`() {
        var dice = Dice(seed: 11)
        for _ in 0..<2000 {
            let text = RandomText.make(using: &dice)
            let columns = Int.random(in: 0...20, using: &dice)
            #expect(ColumnWidth.of(text.truncated(to: columns, ellipsis: "…")) <= columns)
            #expect(ColumnWidth.of(text.truncatedInMiddle(to: columns, ellipsis: "…")) <= columns)
            #expect(ColumnWidth.of(text.fitted(to: columns, alignment: .right, ellipsis: "~")) == columns)
        }
    }
}
