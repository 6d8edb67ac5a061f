/// What all reports of one run, or of one command, say together.
public struct RunReport: Hashable, Sendable {
    /// In the order of their origins.
    public let reports: [TestReport]
    /// Files and archive entries that could not be read at all, or weren't taken.
    public let unread: [ReportProblem]
    /// Files that were looked at and are no test reports.
    public let otherFiles: Int

    /// Takes the value of each property.
    public init(reports: [TestReport], unread: [ReportProblem] = [], otherFiles: Int = 0) {
        self.reports = reports.sorted { $0.origin < $1.origin }
        self.unread = unread
        self.otherFiles = otherFiles
    }

    /// Of all reports, one after the other.
    public var suites: some Sequence<TestSuite> { reports.lazy.flatMap(\.suites) }

    /// In the order of the reports.
    public var cases: some Sequence<TestCase> { suites.lazy.flatMap(\.cases) }

    /// The counts of all reports together.
    public var tally: Tally { reports.reduce(Tally()) { $0 + $1.tally } }

    /// Tests that are counted and not listed, because there are too many.
    public var unlisted: Int { suites.reduce(0) { $0 + $1.unlisted } }

    /// Failed and errored tests, in the order of the reports.
    public var failures: [TestCase] { cases.filter(\.outcome.isBad) }

    /// Tests that failed and then passed inside one report.
    public var retried: [TestCase] { cases.filter(\.isFlaky) }

    /// Every file that is broken or unread.
    public var problems: [ReportProblem] { reports.compactMap(\.problem) + unread }

    /// The tests that took longest, the longest first; those of equal duration in the order of the reports.
    public func slowest(_ count: Int) -> [TestCase] {
        let timed = cases.enumerated().filter { ($0.element.duration ?? .zero) > .zero }
        return timed.sorted { left, right in
            let (first, second) = (left.element.duration ?? .zero, right.element.duration ?? .zero)
            return first == second ? left.offset < right.offset : first > second
        }.prefix(count).map(\.element)
    }

    /// What the run comes to, for a status line and an exit code.
    public var verdict: Verdict {
        if tally.bad > 0 { return .failed }
        if tally.total == 0 { return .nothingRead }
        return problems.isEmpty ? .passed : .incomplete
    }

    /// What the whole run comes to.
    public enum Verdict: String, Hashable, Sendable {
        /// Every test passed or was skipped, and every file was read.
        case passed
        /// A test failed or errored.
        case failed
        /// No test was found.
        case nothingRead = "nothing_read"
        /// No test failed, and something could not be read.
        case incomplete
    }
}
