/// A workflow run and what its tests said, over all its attempts.
public struct TestedRun: Hashable, Sendable {
    /// The run that was tested.
    public let run: WorkflowRun
    /// The earliest first.
    public let attempts: [TestRun]
    /// What the run comes to: of each artifact its latest reports, since a rerun of the failed jobs leaves the
    /// artifacts of the others as they were.
    public let report: RunReport
    /// The attempts that left reports, side by side.
    public let comparison: AttemptComparison

    /// - Parameters:
    ///   - run: its latest attempt.
    ///   - attempts: in any order.
    public init(_ run: WorkflowRun, attempts: [TestRun]) {
        self.run = run
        self.attempts = attempts.sorted { $0.id < $1.id }
        report = RunReport(latestOf: self.attempts)
        comparison = AttemptComparison(self.attempts.filter { !$0.report.reports.isEmpty })
    }

    /// The tests that failed and passed, in one attempt or in several.
    public var flaky: Set<TestCase.ID> { Set(comparison.flaky.map(\.id)) }
}

extension RunReport {
    /// - Parameter attempts: of one run, the earliest first.
    fileprivate init(latestOf attempts: [TestRun]) {
        var latest: [String: Int] = [:]
        for (index, attempt) in attempts.enumerated() {
            for report in attempt.report.reports { latest[report.origin.container ?? ""] = index }
            for problem in attempt.report.unread { latest[problem.origin.container ?? ""] = index }
        }
        let kept = attempts.enumerated().map { index, attempt in
            RunReport(
                reports: attempt.report.reports.filter { latest[$0.origin.container ?? ""] == index },
                unread: attempt.report.unread.filter { latest[$0.origin.container ?? ""] == index }
            )
        }
        self.init(
            reports: kept.flatMap(\.reports),
            unread: kept.flatMap(\.unread),
            otherFiles: attempts.last?.report.otherFiles ?? 0
        )
    }
}
