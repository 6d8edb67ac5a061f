import Reports
import Testing

@Suite struct FlakinessTests {
    @Test func `a test that failed and then passed on the same commit is flaky`() throws {
        let flakiness = Flakiness(over: [
            TestRun(1, commit: "aa", .named("wavers", .failed("once"))),
            TestRun(1, attempt: 2, commit: "aa", .named("wavers", .passed)),
        ])
        let flaky = try #require(flakiness.cases.first)
        #expect(flakiness.cases.count == 1)
        #expect(flaky.id.name == "wavers")
        #expect(flaky.rate == 1)
        #expect(flaky.failureRate == 0.5)
        #expect(flaky.lastFailed == TestRun.ID(run: 1, attempt: 1))
        #expect(flaky.failure.headline == "once")
    }

    @Test func `a test that another commit mended or broke is not flaky`() {
        let flakiness = Flakiness(over: [
            TestRun(1, commit: "aa", .named("broken", .passed)),
            TestRun(2, commit: "bb", .named("broken", .failed("now"))),
            TestRun(3, commit: "cc", .named("broken", .passed)),
        ])
        #expect(flakiness.cases.isEmpty)
    }

    @Test func `a test that fails in one artifact and passes in another is not flaky`() {
        let flakiness = Flakiness(over: [
            TestRun(1, commit: "aa", .named("paths", .failed("\\"), container: "windows")),
            TestRun(2, commit: "aa", .named("paths", .passed, container: "linux")),
        ])
        #expect(flakiness.cases.isEmpty)
    }

    @Test func `a test that its producer repeated until it passed is flaky`() {
        let run = TestRun(
            1,
            commit: "aa",
            .named("retried", .passed, retried: [TestFailure(type: "Timeout")])
        )
        #expect(Flakiness(over: [run]).cases.map(\.failures) == [1])
    }

    @Test func `skipping counts as neither passing nor failing`() {
        let flakiness = Flakiness(over: [
            TestRun(1, commit: "aa", .named("skipped", .failed("x"))),
            TestRun(1, attempt: 2, commit: "aa", .named("skipped", .skipped(reason: nil))),
        ])
        #expect(flakiness.cases.isEmpty)
    }

    @Test func `an attempt given twice counts once`() {
        var flakiness = Flakiness()
        let run = TestRun(1, commit: "aa", .named("retried", .passed, retried: [TestFailure()]))
        flakiness.add(run)
        flakiness.add(run)
        #expect(flakiness.cases.map(\.executions) == [2])
    }

    @Test func `those come first that wavered on more commits, then on a larger share, then more recently`() {
        func wavers(_ run: UInt64, _ commit: String, _ names: String...) -> [TestRun] {
            names.flatMap { name in
                [
                    TestRun(run, commit: commit, .named(name, .failed(name))),
                    TestRun(run + 1, commit: commit, .named(name, .passed)),
                ]
            }.enumerated().map { index, item in
                TestRun(
                    id: .init(run: item.id.run, attempt: index + 1),
                    commit: commit,
                    report: item.report
                )
            }
        }
        let steady = TestRun(90, commit: "zz", .named("rare", .passed))
        let flakiness = Flakiness(
            over: wavers(10, "aa", "twice", "rare", "old") + wavers(20, "bb", "twice", "new") + [steady]
        )
        #expect(flakiness.cases.map(\.id.name) == ["twice", "new", "old", "rare"])
    }

    @Test func `attempts stand side by side, flaky tests first`() {
        let comparison = AttemptComparison([
            TestRun(7, attempt: 2, commit: "aa", .named("wavers", .passed), .named("broken", .failed("2"))),
            TestRun(
                7,
                attempt: 1,
                commit: "aa",
                .named("broken", .failed("1")),
                .named("fine", .passed),
                .named("once", .failed("gone")),
                .named("wavers", .failed("1"))
            ),
        ])
        #expect(comparison.attempts.map(\.attempt) == [1, 2])
        #expect(comparison.rows.map(\.id.name) == ["wavers", "broken", "once"])
        #expect(
            comparison.rows.map(\.outcomes) == [[.failed, .passed], [.failed, .failed], [.failed, nil]]
        )
        #expect(comparison.flaky.map(\.id.name) == ["wavers"])
        #expect(comparison.rows[1].failure?.headline == "2")
    }
}
