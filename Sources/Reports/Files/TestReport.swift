/// What one file says about tests.
public struct TestReport: Hashable, Sendable {
    public let origin: ReportOrigin
    public let suites: [TestSuite]
    /// What ended the reading early; the suites up to there are kept.
    public let problem: ReportProblem?

    public init(origin: ReportOrigin, suites: [TestSuite], problem: ReportProblem? = nil) {
        self.origin = origin
        self.suites = suites
        self.problem = problem
    }

    public var tally: Tally { suites.reduce(Tally()) { $0 + $1.tally } }

    public var cases: some Sequence<TestCase> { suites.lazy.flatMap(\.cases) }
}
