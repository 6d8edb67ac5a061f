import ArgumentParser
import Foundation
import Metering

/// `headroom alerts`: what Prometheus and Grafana need to know of the metrics.
struct Alerts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write alerting rules for Prometheus, or a dashboard for Grafana.",
        discussion:
            "headroom alerts > headroom.rules.yml; then name the file under rule_files in prometheus.yml."
    )

    @Flag(help: "Write the dashboard as JSON, which Grafana imports, instead of the rules.")
    var dashboard = false

    @Option(
        help: ArgumentHelp(
            "Where the article on alerts lies, as a URL of your own; rules link to its headings.",
            valueName: "url"
        )
    )
    var docs = "Sources/GitHub/GitHub.docc/Alerts.md"

    func run() throws {
        let text = dashboard ? try GrafanaDashboard.json() : Array(AlertTable.rules(docs: docs).utf8)
        try FileHandle.standardOutput.write(contentsOf: Data(text))
    }
}
