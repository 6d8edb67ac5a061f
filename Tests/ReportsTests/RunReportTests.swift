import Reports
import TestSupport
import Testing

@Suite struct RunReportTests {
    private static let failures = RunReport(
        .named("adds", .passed, duration: .milliseconds(12)),
        .named(
            "divides\u{1B}[31m",
            .failed("expected `1` but was <2>", stack: "at divide (src/math.js:7:3)\nat run"),
            duration: .seconds(75)
        ),
        .named("waits", .skipped(reason: "slow")),
        .named(
            "connects",
            .errored(TestFailure(type: "IOError", stack: Excerpt("refused", droppedBytes: 1234)))
        ),
        unread: [
            ReportProblem(
                origin: ReportOrigin(container: "logs", file: "broken.xml"),
                line: 3,
                column: 5,
                reason: .malformed("a tag is not closed")
            )
        ]
    )

    @Test func `text tells the sum, then failures, then what could not be read`() {
        Golden.expect(Self.failures.text(), matches: "report.txt")
    }

    @Test func `Markdown takes nothing from a report for markup`() {
        Golden.expect(Self.failures.markdown(), matches: "report.md")
    }

    @Test func `JSON holds every test`() {
        Golden.expect(Self.failures.json(), matches: "report.json")
    }

    @Test func `flaky tests and attempts are written for a person`() {
        let runs = [
            TestRun(1, commit: "aa", .named("wavers", .failed("once"))),
            TestRun(1, attempt: 2, commit: "aa", .named("wavers", .passed)),
        ]
        let (flakiness, attempts) = (Flakiness(over: runs), AttemptComparison(runs))
        let texts = [
            flakiness.text(), flakiness.markdown(), flakiness.json(), attempts.text(), attempts.markdown(),
            attempts.json(),
        ]
        Golden.expect(texts.joined(separator: "\n\n"), matches: "flaky.txt")
    }

    @Test func `a failure decides the verdict, else a file that could not be read`() {
        let problem = ReportProblem(origin: ReportOrigin(file: "a"), reason: .empty)
        #expect(Self.failures.verdict == .failed)
        #expect(RunReport(.named("a", .passed)).verdict == .passed)
        #expect(RunReport(.named("a", .passed), unread: [problem]).verdict == .incomplete)
        #expect(RunReport(reports: [], unread: [problem]).verdict == .nothingRead)
        #expect(RunReport(reports: []).verdict == .nothingRead)
    }

    @Test func `the slowest come first, and only those with a time`() {
        #expect(Self.failures.slowest(5).map(\.id.name) == ["divides\u{1B}[31m", "adds"])
    }

    @Test func `what is not listed is said`() {
        var tally = Tally()
        for _ in 0..<1500 { tally.count(.passed, duration: nil) }
        let origin = ReportOrigin(file: "huge.xml")
        let suite = TestSuite(id: .init(origin: origin, index: 0), path: [], cases: [], tally: tally)
        let report = RunReport(reports: [TestReport(origin: origin, suites: [suite])])
        #expect(
            report.headline
                == "1,500 tests: 1,500 passed (1 report); 1,500 of them counted only, too many to list"
        )
    }
}
