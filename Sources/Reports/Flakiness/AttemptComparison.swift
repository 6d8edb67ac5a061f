/// The attempts of one run side by side: which tests failed in one of them, and how they ended in the others.
///
/// All attempts test the same commit, so a test that failed and also passed is flaky.
public struct AttemptComparison: Hashable, Sendable {
    /// One test over the attempts.
    public struct Row: Identifiable, Hashable, Sendable {
        public let id: TestCase.ID
        /// One for each attempt; `nil` where the test wasn't run, or its report wasn't there.
        public let outcomes: [TestOutcome.Kind?]
        /// Whether it failed in one attempt and passed in another, or within one.
        public let isFlaky: Bool
        /// What the latest attempt that failed said.
        public let failure: TestFailure?
    }

    /// The earliest first.
    public let attempts: [TestRun.ID]
    /// Flaky tests first, then those that only failed; each in the order of their names.
    public let rows: [Row]

    /// - Parameter runs: attempts of one run, in any order.
    public init(_ runs: [TestRun]) {
        let runs = runs.sorted { $0.id < $1.id }
        attempts = runs.map(\.id)
        let histories = Self.histories(in: runs)
        rows = histories.compactMap { id, history in history.row(of: id) }.sorted { left, right in
            left.isFlaky == right.isFlaky ? left.id < right.id : left.isFlaky
        }
    }

    /// The tests that wavered.
    public var flaky: [Row] { rows.filter(\.isFlaky) }

    private static func histories(in runs: [TestRun]) -> [TestCase.ID: History] {
        let bad = Set(runs.flatMap { run in run.report.cases.filter(\.isSuspect).map(\.id) })
        var histories: [TestCase.ID: History] = [:]
        for (index, run) in runs.enumerated() {
            for test in run.report.cases where bad.contains(test.id) {
                histories[test.id, default: History(attempts: runs.count)].saw(test, inAttempt: index)
            }
        }
        return histories
    }

    /// What one test did in each attempt.
    private struct History {
        var outcomes: [TestOutcome.Kind?]
        var showing = Showing()
        var failure: TestFailure?

        init(attempts: Int) {
            outcomes = Array(repeating: nil, count: attempts)
        }

        mutating func saw(_ test: TestCase, inAttempt index: Int) {
            outcomes[index] = test.outcome.kind
            showing.saw(test)
            failure = test.lastFailure ?? failure
        }

        func row(of id: TestCase.ID) -> Row? {
            guard showing.bad > 0 else { return nil }
            return Row(id: id, outcomes: outcomes, isFlaky: showing.isFlaky, failure: failure)
        }
    }
}

extension TestCase {
    /// Whether it failed at least once.
    var isSuspect: Bool { outcome.isBad || !retried.isEmpty }

    var lastFailure: TestFailure? { outcome.failure ?? retried.last }
}
