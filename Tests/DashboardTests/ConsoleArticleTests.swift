import Foundation
import Testing

/// The articles on recordings and on training show the screens as they are.
@Suite struct ConsoleArticleTests {
    @Test(arguments: [("Recordings", "replay-80x24"), ("Training", "weather-80x24")])
    func `an article shows the golden frame`(article: String, frame: String) throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let page = tests.appendingPathComponent("../../Sources/GitHub/GitHub.docc/\(article).md")
        let golden = tests.appendingPathComponent("Golden/\(frame).txt")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(try text.contains("```text\n" + String(contentsOf: golden, encoding: .utf8) + "```"))
    }
}
