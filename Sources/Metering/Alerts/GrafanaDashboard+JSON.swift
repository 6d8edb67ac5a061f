internal import FoundationEssentials

extension GrafanaDashboard {
    /// The dashboard as Grafana imports it.
    public static func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Document())) + [UInt8(ascii: "\n")]
    }

    private struct Document: Encodable {
        let title = "Headroom"
        let uid = "headroom"
        let schemaVersion = 39
        let refresh = "30s"
        let time = ["from": "now-1h", "to": "now"]
        let templating = ["list": [Variable()]]
        let panels = GrafanaDashboard.panels.enumerated().map { Graph($1, at: $0) }
    }

    /// Lets the reader choose the data source.
    private struct Variable: Encodable {
        let name = "datasource"
        let type = "datasource"
        let query = "prometheus"
    }

    private struct Source: Encodable {
        let type = "prometheus"
        let uid = "${datasource}"
    }

    private struct Graph: Encodable {
        struct Target: Encodable {
            let refId: String
            let expr: String
            let legendFormat: String
            let datasource = Source()
        }

        let id: Int
        let type = "timeseries"
        let title: String
        let datasource = Source()
        let gridPos: [String: Int]
        let fieldConfig: [String: [String: String]]
        let targets: [Target]

        /// Twelve of Grafana's 24 columns wide.
        init(_ panel: GrafanaPanel, at index: Int) {
            id = index + 1
            title = panel.title
            gridPos = ["h": 8, "w": 12, "x": index % 2 * 12, "y": index / 2 * 8]
            fieldConfig = ["defaults": ["unit": panel.unit]]
            targets = panel.queries.enumerated().map { number, query in
                let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number)))
                return Target(refId: letter, expr: query.expression, legendFormat: query.legend)
            }
        }
    }
}
