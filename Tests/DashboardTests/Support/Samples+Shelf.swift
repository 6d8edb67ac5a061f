import Reports
import Resilience
import Timing

@testable import Dashboard

extension Samples {
    static let runs: [WorkflowRun] = [
        run(153, status: "in_progress", conclusion: nil, hoursAgo: 0),
        run(152, attempt: 2, conclusion: "success", hoursAgo: 2),
        run(151, conclusion: "failure", hoursAgo: 50),
    ]

    static func run(
        _ number: UInt64,
        attempt: Int = 1,
        status: String = "completed",
        conclusion: String?,
        hoursAgo: Int
    ) -> WorkflowRun {
        var run = WorkflowRun(
            id: 129_626_900_000 + number,
            attempt: attempt,
            status: status,
            conclusion: conclusion
        )
        (run.workflow, run.branch, run.event) = ("CI", "main", "push")
        run.commit = "4c4269dcbc7081fe7ba3c340f88df5281bcbded9"
        run.startedAt = later(-hoursAgo * 3600 - 60).secondsSinceEpoch
        return run
    }

    static let artifacts: [Artifact] = [
        Artifact(
            id: 1_296_269_001_520,
            name: "test-results",
            size: 1_229,
            digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            createdAt: later(-7000).secondsSinceEpoch
        ),
        Artifact(
            id: 1_296_269_001_521,
            name: "logs",
            size: 4_404_019,
            createdAt: later(-7000).secondsSinceEpoch
        ),
        Artifact(
            id: 1_296_269_001_522,
            name: "old",
            size: 12,
            isExpired: true,
            createdAt: later(-8_640_000).secondsSinceEpoch
        ),
    ]

    static func download(
        _ id: UInt64,
        _ stage: DownloadStage,
        received: Int64 = 2_202_009,
        rate: Double? = nil,
        left: Int? = nil
    ) -> DownloadProgress {
        DownloadProgress(
            id: DownloadID(rawValue: id),
            repository: "octo-org/api",
            artifact: 1_296_269_001_520 + id,
            name: "test-results-\(id)",
            stage: stage,
            received: received,
            total: stage == .waitingForPlace ? nil : 4_404_019,
            rate: rate,
            timeLeft: left.map { .seconds($0) }
        )
    }

    static let downloads: [DownloadProgress] = [
        download(1, .receiving, rate: 1_048_576, left: 2),
        download(2, .waitingForPlace, received: 0),
        download(3, .paused),
        download(4, .waitingToResume(until: later(8), because: "The connection was cut.")),
        download(5, .finished(path: "api-129626900152/test-results.zip", .verified), received: 4_404_019),
        download(6, .finished(path: "api-129626900152/logs.zip", .noDigest), received: 4_404_019),
        download(7, .failed(because: "The file is not the one that was uploaded: its SHA-256 differs.")),
        download(8, .cancelled),
    ]

    /// Two attempts: one case is mended by the second, one fails in both, one is skipped.
    static let testedRun = TestedRun(
        runs[1],
        attempts: [
            attempt(1, wavering: .failed(failure("timed out after 5 s"))), attempt(2, wavering: .passed),
        ]
    )

    /// A test that failed with much to say.
    static let talkative: RunReport = {
        let message = (1...10).map { "line \($0) of the message" }.joined(separator: "\n")
        let path = String(repeating: "deep/", count: 20)
        let stack = (1...20).map { "at call (\(path)f.swift) #\($0)." }
        let failure = TestFailure(
            message: Excerpt(message),
            stack: Excerpt(stack.joined(separator: "\n"), droppedBytes: 2048)
        )
        let origin = ReportOrigin(container: nil, file: "r.xml")
        let cases = ["first", "second"].map { name in
            TestCase(
                id: TestCase.ID(origin: origin, suites: ["unit"], className: nil, name: name),
                outcome: .failed(failure),
                duration: nil
            )
        }
        var tally = Tally()
        for test in cases { tally.count(test.outcome.kind, duration: test.duration) }
        let suite = TestSuite(id: .init(origin: origin, index: 0), path: ["unit"], cases: cases, tally: tally)
        return RunReport(reports: [TestReport(origin: origin, suites: [suite])])
    }()

    private static func failure(_ message: String) -> TestFailure {
        TestFailure(
            type: "AssertionError",
            message: Excerpt(message),
            stack: Excerpt("at Queue.take (queue.swift:41)\nat Tests.case (tests.swift:7)")
        )
    }

    private static func attempt(_ number: Int, wavering: TestOutcome) -> TestRun {
        let origin = ReportOrigin(container: "test-results", file: "TEST-unit.xml")
        func test(_ name: String, _ outcome: TestOutcome, _ milliseconds: Int) -> TestCase {
            let id = TestCase.ID(origin: origin, suites: ["unit"], className: "unit.Queue", name: name)
            return TestCase(id: id, outcome: outcome, duration: .milliseconds(milliseconds))
        }
        let cases = [
            test("takes what was put", .passed, 12), test("waits for a place", wavering, 5_012),
            test("keeps the order", .failed(failure("expected [1, 2], got [2, 1]")), 40),
            test("survives a storm", .skipped(reason: "only at night"), 0),
        ]
        var tally = Tally()
        for test in cases { tally.count(test.outcome.kind, duration: test.duration) }
        let suite = TestSuite(id: .init(origin: origin, index: 0), path: ["unit"], cases: cases, tally: tally)
        return TestRun(
            id: TestRun.ID(run: runs[1].id, attempt: number),
            commit: "4c4269dcbc7081fe7ba3c340f88df5281bcbded9",
            report: RunReport(reports: [TestReport(origin: origin, suites: [suite])])
        )
    }
}
