/// What one file says about tests.
public struct TestReport: Hashable, Sendable {
    /// Where it was read.
    public let origin: ReportOrigin
    /// Flat, in the order of the file.
    public let suites: [TestSuite]
    /// What ended the reading early; the suites up to there are kept.
    public let problem: ReportProblem?

    /// Takes the value of each property.
    public init(origin: ReportOrigin, suites: [TestSuite], problem: ReportProblem? = nil) {
        self.origin = origin
        self.suites = suites
        self.problem = problem
    }

    /// The counts of all suites together.
    public var tally: Tally { suites.reduce(Tally()) { $0 + $1.tally } }

    /// Of all suites, one after the other.
    public var cases: some Sequence<TestCase> { suites.lazy.flatMap(\.cases) }
}
