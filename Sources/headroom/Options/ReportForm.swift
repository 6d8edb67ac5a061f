import ArgumentParser
import Reports

/// How a report is printed.
enum ReportForm: EnumerableFlag {
    case text
    case json
    case markdown

    static func help(for value: ReportForm) -> ArgumentHelp? {
        switch value {
        case .text: "Text for a person (the default)."
        case .json: "One JSON object."
        case .markdown: "GitHub's Markdown."
        }
    }

    func text(of report: RunReport) -> String {
        switch self {
        case .text: report.text()
        case .json: report.json()
        case .markdown: report.markdown()
        }
    }

    func text(of run: TestedRun) -> String {
        switch self {
        case .text: run.text()
        case .json: run.json()
        case .markdown: run.markdown()
        }
    }

    func text(of flakiness: Flakiness) -> String {
        switch self {
        case .text: flakiness.text()
        case .json: flakiness.json()
        case .markdown: flakiness.markdown()
        }
    }
}
