/// A run's report as a check run wants it, inside GitHub's limits. What they make it leave out is said in the summary.
///
/// Source: GitHub docs, REST API endpoints for check runs: a summary holds 65,535 characters, a request 50 annotations;
/// further requests add to them.
public struct CheckOutput: Hashable, Sendable {
    /// How the check run ends.
    public enum Conclusion: String, Hashable, Sendable {
        /// No test failed.
        case success
        /// A test failed.
        case failure
        /// No test failed, and not every report could be read.
        case neutral
    }

    /// Characters of a summary that GitHub takes.
    public static let summaryLimit = 65_535
    /// Annotations that GitHub takes at once.
    public static let annotationsPerRequest = 50

    /// How the check run ends.
    public let conclusion: Conclusion
    /// The counts in words, on one line.
    public let title: String
    /// Markdown.
    public let summary: String
    /// In requests of at most 50: the first goes with the summary, each further one updates the check run.
    public let annotations: [[CheckAnnotation]]

    /// - Parameters:
    ///   - report: what to tell.
    ///   - root: the folder in which the tests ran, whose files are the repository's, as
    ///     `/home/runner/work/api/api`; empty where it isn't known.
    ///   - annotationLimit: how many failures are annotated at most.
    public init(_ report: RunReport, root: String, annotationLimit: Int = 500) {
        conclusion = Conclusion(report.verdict)
        title = String(report.tally.words.prefix(CheckAnnotation.titleLimit))
        let annotations = report.failures.compactMap { CheckAnnotation($0, root: root) }
        let kept = Array(annotations.prefix(annotationLimit))
        let untold = annotations.count - kept.count
        let note =
            untold == 0 ? "" : "\n\n\(Words.count(untold)) further failures have no annotation: too many."
        summary = Self.fitting(report, limit: Self.summaryLimit - note.unicodeScalars.count) + note
        self.annotations = stride(from: 0, to: kept.count, by: Self.annotationsPerRequest).map {
            Array(kept[$0..<min($0 + Self.annotationsPerRequest, kept.count)])
        }
    }

    /// Where GitHub's own runners put a repository.
    ///
    /// - Parameter repository: `owner/name`.
    public static func runnerRoot(of repository: String) -> String {
        let name = repository.split(separator: "/").last ?? ""
        return "/home/runner/work/\(name)/\(name)"
    }

    /// The report with as many failures as fit, at the end cut hard and said so.
    private static func fitting(_ report: RunReport, limit: Int) -> String {
        for failures in [200, 100, 50, 20, 10, 5, 1, 0] {
            let text = report.markdown(ReportExtent(failures: failures, suites: min(failures, 50)))
            if text.utf16.count <= limit { return text }
        }
        let cut = "\n\n…cut: the summary is longer than GitHub takes."
        let text = report.markdown(ReportExtent(failures: 0, stackLines: 0, slowest: 0, suites: 0))
        return String(text.prefix(utf8: limit - cut.utf8.count)) + cut
    }
}

extension CheckOutput.Conclusion {
    init(_ verdict: RunReport.Verdict) {
        switch verdict {
        case .passed: self = .success
        case .failed: self = .failure
        case .nothingRead, .incomplete: self = .neutral
        }
    }
}
