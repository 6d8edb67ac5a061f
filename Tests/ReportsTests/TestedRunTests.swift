import Reports
import Testing

@Suite struct TestedRunTests {
    private let run = WorkflowRun(id: 1, attempt: 2, status: "completed")

    @Test func `a run comes to the latest reports of each artifact`() {
        let first = TestRun(
            id: TestRun.ID(run: 1, attempt: 1),
            commit: "aa",
            report: RunReport(
                reports: RunReport(.named("mended", .failed("no"), container: "linux")).reports
                    + RunReport(.named("fine", .passed, container: "windows")).reports
            )
        )
        let second = TestRun(1, attempt: 2, commit: "aa", .named("mended", .passed, container: "linux"))
        let tested = TestedRun(run, attempts: [second, first])
        #expect(tested.report.verdict == .passed)
        #expect(tested.report.tally.total == 2)
        #expect(tested.flaky.map(\.name) == ["mended"])
        #expect(tested.attempts.map(\.id.attempt) == [1, 2])
    }

    @Test func `an artifact whose latest attempt could not be read does not speak for an earlier one`() {
        let problem = ReportProblem(
            origin: ReportOrigin(container: "junit", file: ""),
            reason: .refused("it has expired")
        )
        let first = TestRun(1, commit: "aa", .named("old", .passed))
        let second = TestRun(
            id: TestRun.ID(run: 1, attempt: 2),
            commit: "aa",
            report: RunReport(reports: [], unread: [problem])
        )
        let tested = TestedRun(run, attempts: [first, second])
        #expect(tested.report.verdict == .nothingRead)
        #expect(tested.report.problems == [problem])
    }

    @Test func `attempts stand side by side before the report, and only where there are several`() {
        let once = TestRun(1, commit: "aa", .named("a", .passed))
        #expect(TestedRun(run, attempts: [once]).text() == once.report.text())
        let twice = TestRun(1, attempt: 2, commit: "aa", .named("a", .failed("no")))
        let text = TestedRun(run, attempts: [once, twice]).text()
        #expect(
            text.hasPrefix("attempts 1 2\nFLAKY    . F  Class › a  [junit/report.xml]\n\n1 test: 1 failed")
        )
    }
}
