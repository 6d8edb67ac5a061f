/// Which tests wavered over the last runs of a workflow, learnt run by run, so that no report need stay in memory.
public struct Flakiness: Hashable, Sendable {
    /// What it has learnt from.
    public private(set) var runs: Set<TestRun.ID> = []
    /// The commits of those runs.
    public private(set) var commits: Set<String> = []
    /// Tests in all their reports together.
    public private(set) var tests = 0
    /// Files and artifacts that could not be read.
    public private(set) var unread = 0
    private var records: [TestCase.ID: Record] = [:]

    /// It has learnt nothing yet.
    public init() {}

    /// Learns these runs.
    public init(over runs: [TestRun]) {
        for run in runs { add(run) }
    }

    /// Takes the reports of one more attempt, in any order of attempts. An attempt that is known already is ignored.
    public mutating func add(_ run: TestRun) {
        guard runs.insert(run.id).inserted else { return }
        commits.insert(run.commit)
        tests += run.report.tally.total
        unread += run.report.problems.count
        for test in run.report.cases {
            records[test.id, default: Record()].saw(test, in: run)
        }
    }

    /// The flaky tests, those first that are most worth mending.
    public var cases: [FlakyCase] {
        records.compactMap { id, record in record.flakyCase(id) }.sorted { $0.isWorse(than: $1) }
    }

    /// What one test did on each commit.
    private struct Record: Hashable, Sendable {
        private var showings: [String: Showing] = [:]
        private var last: LastFailure?

        private struct LastFailure: Hashable, Sendable {
            var run: TestRun.ID
            var failure: TestFailure
        }

        mutating func saw(_ test: TestCase, in run: TestRun) {
            showings[run.commit, default: Showing()].saw(test)
            guard let failure = test.lastFailure, last.map({ $0.run < run.id }) ?? true else { return }
            last = LastFailure(run: run.id, failure: failure)
        }

        func flakyCase(_ id: TestCase.ID) -> FlakyCase? {
            let flaky = showings.values.count(where: \.isFlaky)
            guard flaky > 0, let last else { return nil }
            let failures = showings.values.reduce(0) { $0 + $1.bad }
            return FlakyCase(
                id: id,
                flakyCommits: flaky,
                commits: showings.values.count { $0.bad + $0.passed > 0 },
                failures: failures,
                executions: failures + showings.values.reduce(0) { $0 + $1.passed },
                lastFailed: last.run,
                failure: last.failure
            )
        }
    }
}
