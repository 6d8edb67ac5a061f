import Foundation
import Testing

/// The articles about the screen show frames that the screen really draws.
@Suite struct ArticleTests {
    @Test(arguments: [
        ("LookingBack", "marked-120x40"), ("Layouts", "layout-own"), ("Accessible", "accessible"),
        ("Asking", "overlay-composer-80x24"), ("Asking", "overlay-answer-80x24"),
        ("Asking", "overlay-detail"),
        ("Tuning", "overlay-tuner-80x24"), ("Tuning", "overlay-preset-80x24"),
    ])
    func `an article's frame is the one that is tested`(article: String, frame: String) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let page = tests.appendingPathComponent("../../Sources/GitHub/GitHub.docc/\(article).md")
        let golden = tests.appendingPathComponent("Golden/\(frame).txt")
        let text = try String(contentsOf: golden, encoding: .utf8)
        #expect(
            try String(contentsOf: page, encoding: .utf8).contains(
                "```text\n\(text.trimmingCharacters(in: .newlines))\n```"
            )
        )
    }
}
