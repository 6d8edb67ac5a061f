import Reports
import Resilience
import Testing

@testable import GitHub

/// Runs of the simulated GitHub, read through their artifacts over sockets.
@Suite struct TestedRunTests {
    private static let repository = ArtifactStage.repository

    /// The newest completed run with so many attempts.
    private func run(attempts: Int, on stage: ArtifactStage) async throws -> WorkflowRun {
        let runs = try await stage.client.workflowRuns(of: Self.repository, last: 50)
        return try #require(runs.first { $0.isCompleted && $0.attempt == attempts })
    }

    @Test func `a run's report holds the reports of all its artifacts`() async throws {
        try await withArtifactStage { stage in
            let run = try await run(attempts: 1, on: stage)
            let tested = try await stage.client.testedRun(run.id, in: Self.repository)
            #expect(
                tested.report.reports.map(\.origin.description) == [
                    "test-results/TEST-unit.xml", "test-results-full/TEST-unit.xml",
                    "test-results-full/nested/TEST-integration.xml",
                ]
            )
            #expect(tested.report.tally.total == 29)
            #expect(tested.report.problems.isEmpty)
            #expect(tested.attempts.map(\.commit) == [run.commit])
        }
    }

    @Test func `a case that failed in one attempt and passed in another is flaky`() async throws {
        try await withArtifactStage { stage in
            let run = try await run(attempts: 2, on: stage)
            let tested = try await stage.client.testedRun(run.id, in: Self.repository)
            #expect(tested.attempts.map(\.id.attempt) == [1, 2])
            let (first, second) = (tested.attempts[0].report, tested.attempts[1].report)
            let failed = (Set(first.failures.map(\.id)), Set(second.failures.map(\.id)))
            #expect(!failed.0.symmetricDifference(failed.1).isEmpty)
            #expect(tested.flaky == failed.0.symmetricDifference(failed.1))
            #expect(tested.report == second)
        }
    }

    @Test func `a rerun is another attempt, with artifacts of its own`() async throws {
        try await withArtifactStage { stage in
            let run = try await run(attempts: 1, on: stage)
            try await stage.client.rerun(.allJobs, of: run.id, in: Self.repository)
            let tested = try await stage.client.testedRun(run.id, in: Self.repository)
            #expect(tested.run.attempt == 2)
            #expect(tested.attempts.map(\.report.tally.total) == [29, 29])
        }
    }

    @Test func `an artifact that can't be had, or is too large for a report, is told in the report`()
        async throws
    {
        try await withArtifactStage { stage in
            let run = try await run(attempts: 1, on: stage)
            let small = try await stage.client.testedRun(run.id, in: Self.repository, largest: 10)
            #expect(small.report.verdict == .nothingRead)
            #expect(small.report.problems.count == 2)
            try await stage.setWeather(#"{"wrong-digest":1}"#)
            let spoilt = try await stage.client.testedRun(run.id, in: Self.repository)
            #expect(spoilt.report.problems.map(\.origin.container) == ["test-results", "test-results-full"])
            #expect(spoilt.report.problems.allSatisfy { "\($0.reason)".contains("SHA-256 differs") })
        }
    }

    @Test func `a file that was uploaded as it is has the same place in every run`() async throws {
        try await withArtifactStage("[weather]\nraw-artifacts = 1") { stage in
            let runs = try await stage.client.workflowRuns(of: Self.repository, workflow: "CI", last: 2)
            #expect(runs.count == 2)
            var places: Set<[String]> = []
            for run in runs {
                let tested = try await stage.client.testedRun(run.id, in: Self.repository)
                places.insert(tested.report.reports.map(\.origin.description))
                #expect(tested.report.tally.total == 24)
            }
            #expect(places.count == 1)
        }
    }

    @Test func `a report becomes a check run once, with an annotation for each failure that has a line`()
        async throws
    {
        try await withArtifactStage { stage in
            let run = WorkflowRun(id: 7, attempt: 2, status: "completed")
            let report = RunReport(reports: [failing(60)])
            let output = CheckOutput(report, root: CheckOutput.runnerRoot(of: Self.repository))
            let draft = CheckRunDraft(output, named: "tests", on: "0123456789", of: run)
            #expect(draft.externalID == "headroom-7-2")
            #expect(draft.output?.annotations.first?.path == "Tests/a.py")
            #expect(draft.output?.annotations.first?.details?.contains("a.py") == true)
            let check = try await stage.client.createCheckRun(draft, in: Self.repository)
            #expect(check.conclusion == "failure")
            #expect(check.annotations == 60)
        }
    }

    /// A report of a suite whose cases all fail at a line.
    private func failing(_ count: Int) -> TestReport {
        let origin = ReportOrigin(container: "junit", file: "r.xml")
        let stack = Excerpt("at /home/runner/work/api/api/Tests/a.py:12")
        let cases = (0..<count).map { number in
            TestCase(
                id: TestCase.ID(origin: origin, suites: ["s"], className: nil, name: "case\(number)"),
                outcome: .failed(TestFailure(message: Excerpt("no"), stack: stack))
            )
        }
        var tally = Tally()
        for _ in cases { tally.count(.failed, duration: nil) }
        let suite = TestSuite(
            id: TestSuite.ID(origin: origin, index: 0),
            path: ["s"],
            cases: cases,
            tally: tally
        )
        return TestReport(origin: origin, suites: [suite])
    }
}
