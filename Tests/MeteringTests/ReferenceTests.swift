import Foundation
import Metering
import TestSupport
import Testing

struct ReferenceTests {
    /// With `HEADROOM_RECORD_GOLDEN=1` in the environment the article is written instead.
    @Test func `the article on monitoring is made of the table of metrics`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/GitHub/GitHub.docc/Monitoring.md")
        let article = try String(contentsOf: file, encoding: .utf8)
        let heading = "## Every metric\n"
        let head = try #require(article.firstRange(of: heading).map { article[..<$0.upperBound] })
        let made = head + "\n" + Self.table
        if ProcessInfo.processInfo.environment["HEADROOM_RECORD_GOLDEN"] == "1" {
            try made.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        #expect(article == made, "\(LineDiff.text(from: article, to: String(made)))")
    }

    private static var table: String {
        let rows = MetricsTable.rows.map { metric in
            let labels = metric.labels.isEmpty ? "" : "{\(metric.labels.joined(separator: ","))}"
            return "| `\(metric.sampleName)\(labels)` | \(metric.kind.rawValue) | \(metric.help) |"
        }
        return (["| metric | kind | meaning |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }
}
