import Foundation
import Metering
import TestSupport
import Testing

struct AlertTests {
    @Test func `every alert is about metrics that exist`() {
        for alert in AlertTable.rows {
            let unknown = Self.unknownNames(in: alert.expression)
            #expect(unknown.isEmpty, "\(alert.name) names \(unknown)")
        }
    }

    @Test func `every graph is about metrics that exist`() {
        for panel in GrafanaDashboard.panels {
            for query in panel.queries {
                let unknown = Self.unknownNames(in: query.expression)
                #expect(unknown.isEmpty, "\(panel.title) names \(unknown)")
            }
        }
    }

    @Test func `a graph groups only by labels that its metric has`() {
        for panel in GrafanaDashboard.panels {
            for query in panel.queries {
                let metrics = MetricsTable.rows.filter { row in
                    row.queryNames.contains { query.expression.contains($0) }
                }
                let labels = Set(metrics.flatMap(\.labels))
                for label in query.legend.matches(of: /\{\{(\w+)\}\}/).map({ String($0.1) }) {
                    #expect(labels.contains(label), "\(panel.title) wants \(label)")
                }
            }
        }
    }

    @Test func `alerts have names of their own`() {
        #expect(Set(AlertTable.rows.map(\.name)).count == AlertTable.rows.count)
    }

    @Test func `the article on alerts is made of their table`() throws {
        let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/GitHub/GitHub.docc/Alerts.md")
        let article = try String(contentsOf: docs, encoding: .utf8)
        #expect(
            article.hasSuffix(AlertTable.chapters),
            "\(LineDiff.text(from: article, to: AlertTable.chapters))"
        )
    }

    @Test func `a dashboard is JSON with a place of its own for every graph`() throws {
        let text = try GrafanaDashboard.json()
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
        let panels = try #require(document["panels"] as? [[String: Any]])
        #expect(panels.count == GrafanaDashboard.panels.count)
        let places = panels.compactMap { ($0["gridPos"] as? [String: Int])?.description }
        #expect(places.count == panels.count)
    }

    /// Names of ours in a query that no metric has.
    private static func unknownNames(in expression: String) -> [String] {
        let known = Set(MetricsTable.rows.flatMap(\.queryNames))
        let names = expression.matches(of: /github_[a-z0-9_]+/).map { String($0.0) }
        return names.isEmpty ? [expression] : names.filter { !known.contains($0) }
    }
}
