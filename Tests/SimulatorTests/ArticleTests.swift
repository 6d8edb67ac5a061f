import Foundation
import Testing

@testable import Simulator

/// The article on the simulator names what can be set, and nothing else.
@Suite struct ArticleTests {
    private static let article = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/GitHub/GitHub.docc/Simulator.md")

    /// The first column of the table below a heading.
    private func keys(below heading: String) throws -> [String] {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { !$0.hasPrefix("#### `[\(heading)]`") }.dropFirst()
        return section.prefix { !$0.hasPrefix("#") }
            .filter { $0.hasPrefix("| `") }
            .map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    }

    /// What a scenario's reader says that it knows in that table.
    private func known(in table: String) throws -> [String] {
        let text = "summary = \"x\"\n[\(table)]\nnonsense = 1"
        let error = #expect(throws: ScenarioError.self) {
            try Scenario(parsing: text, file: "x.toml", name: "x")
        }
        guard case .invalid(let complaint)? = error else { return [] }
        return complaint.expected.dropFirst("one of ".count).split(separator: ", ").map(String.init)
    }

    @Test(arguments: ["limits.core", "secondary", "answers", "weather"])
    func `the article tells each key of a scenario's table`(table: String) throws {
        let known = try known(in: table)
        #expect(known.count > 3)
        #expect(try keys(below: table).sorted() == known)
    }

    @Test func `the article's own scenario can be played`() throws {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let parts = text.components(separatedBy: "```")
        let toml = try #require(parts.first { $0.hasPrefix("toml\n") })
        let scenario = try Scenario(parsing: String(toml.dropFirst(5)), file: "x.toml", name: "x")
        #expect(scenario.phases.count == 1)
        #expect(scenario.hasWorkload)
    }
}
