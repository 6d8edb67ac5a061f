import Reports

/// Short ways to say what a test expects.
extension TestCase {
    static func named(
        _ name: String,
        _ outcome: TestOutcome,
        container: String = "junit",
        duration: Duration? = nil,
        at place: SourcePlace? = nil,
        retried: [TestFailure] = []
    ) -> TestCase {
        let origin = ReportOrigin(container: container, file: "report.xml")
        let id = ID(origin: origin, suites: ["suite"], className: "Class", name: name)
        return TestCase(id: id, outcome: outcome, duration: duration, location: place, retried: retried)
    }
}

extension RunReport {
    init(_ cases: TestCase..., unread: [ReportProblem] = []) {
        self.init(listing: cases, unread: unread)
    }

    init(listing cases: [TestCase], unread: [ReportProblem] = []) {
        let origin = cases.first?.id.origin ?? ReportOrigin(file: "report.xml")
        var tally = Tally()
        for test in cases { tally.count(test.outcome.kind, duration: test.duration) }
        let suite = TestSuite(
            id: .init(origin: origin, index: 0),
            path: ["suite"],
            cases: cases,
            tally: tally
        )
        self.init(reports: [TestReport(origin: origin, suites: [suite])], unread: unread)
    }
}

extension TestOutcome {
    static func failed(_ message: String, stack: String = "") -> TestOutcome {
        .failed(TestFailure(type: "AssertionError", message: Excerpt(message), stack: Excerpt(stack)))
    }
}

extension TestRun {
    init(_ run: UInt64, attempt: Int = 1, commit: String, _ cases: TestCase...) {
        self.init(id: ID(run: run, attempt: attempt), commit: commit, report: RunReport(listing: cases))
    }
}
