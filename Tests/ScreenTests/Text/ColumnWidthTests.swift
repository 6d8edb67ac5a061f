import TestSupport
import Testing

@testable import Screen

@Suite struct ColumnWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("─│█⣿", 4), ("中文", 4), ("한글", 4), ("ｱ", 1), ("Ａ", 2),
        ("💥", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("⚠️", 1), ("🇩🇪", 2), ("a\u{200D}b", 2), ("…", 1), ("●", 1),
        ("\u{301}", 0), ("\u{FEFF}x", 1), ("\u{1100}\u{1161}", 2), ("की", 2), ("\t", 1), ("\u{1B}", 1),
    ])
    func `a text takes as many columns as the terminal gives it`(text: String, columns: Int) {
        #expect(ColumnWidth.of(text) == columns)
    }

    @Test func `writing takes the columns that were counted`() {
        var dice = Dice(seed: 7)
        for _ in 0..<2000 {
            let text = RandomText.make(using: &dice)
            var canvas = Canvas(size: Size(width: 200, height: 1))
            let written = canvas.write(text, at: Point(x: 0, y: 0), in: .plain)
            #expect(written == ColumnWidth.of(text), "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test func `wide ranges ascend and don't overlap`() {
        for (lower, upper) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
            #expect(lower.upperBound < upper.lowerBound)
        }
    }

    @Test func `a letter keeps at most four marks`() {
        let letter = Array(Glyphs("a" + String(repeating: "\u{301}", count: 50)))
        #expect(letter.map(\.character.unicodeScalars.count) == [5])
    }
}
