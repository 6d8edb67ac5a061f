import Reports
import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct ShelfFrameTests {
    private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]
    private let repository = "octo-org/api"

    private func seat(_ size: Size) throws -> Operator {
        var seat = try Operator(
            events: Samples.downloads.map { .downloadChanged($0) },
            size: size
        )
        seat.press(.character("d"))
        seat.type(repository)
        seat.press(.enter)
        seat.tell(.runsLoaded(Samples.runs, repository: repository))
        seat.press(.down)
        return seat
    }

    private func expect(_ seat: Operator, _ page: String) {
        let size = seat.model.size
        Golden.expect(seat.frame, matches: "shelf-\(page)-\(size.width)x\(size.height).txt")
    }

    @Test(arguments: sizes) func `the line that asks for a repository`(size: Size) throws {
        var seat = try Operator(size: size)
        seat.press(.character("d"))
        seat.type("octo-org")
        seat.press(.enter)
        expect(seat, "repository")
    }

    @Test(arguments: sizes) func `the runs of a repository`(size: Size) throws {
        expect(try seat(size), "runs")
    }

    @Test(arguments: sizes) func `the artifacts of a run`(size: Size) throws {
        var seat = try seat(size)
        seat.press(.enter)
        seat.tell(.artifactsLoaded(Samples.artifacts, run: Samples.runs[1].id))
        seat.press(.character(" "))
        expect(seat, "artifacts")
    }

    @Test(arguments: sizes) func `the downloads`(size: Size) throws {
        var seat = try seat(size)
        seat.press(.escape, .character("F"), .down, .down, .down)
        expect(seat, "downloads")
    }

    @Test(arguments: sizes) func `what the tests say`(size: Size) throws {
        var seat = try seat(size)
        seat.press(.character("t"))
        seat.tell(.runTested(Samples.testedRun, repository: repository))
        seat.press(.down)
        expect(seat, "report")
    }

    @Test(arguments: sizes) func `the flaky tests of a workflow`(size: Size) throws {
        var seat = try seat(size)
        let asked = seat.press(.character("f"))
        #expect(asked == [.findFlaky(workflow: "CI", runs: 10, repository: repository)])
        let flakiness = Flakiness(over: Samples.testedRun.attempts)
        seat.tell(.flakinessFound(flakiness, workflow: "Docs", runs: 10, repository: repository))
        #expect(seat.model.shelf.flaky.isEmpty)
        seat.tell(.flakinessFound(flakiness, workflow: "CI", runs: 10, repository: repository))
        expect(seat, "flaky")
    }

    @Test func `every page lies inside its terminal, at every size`() throws {
        for width in [1, 20, 40, 79, 80, 100, 240] {
            for height in [1, 5, 8, 12, 24, 70] {
                for page in ShelfPage.allCases {
                    var seat = try seat(Size(width: width, height: height))
                    seat.model.shelf.browser = ReportBrowser(.file(path: "r.xml"))
                    seat.model.shelf.browser?.loaded(.run(Samples.testedRun))
                    seat.model.shelf.askForFlaky(in: "CI", over: 10)
                    let flakiness = Flakiness(over: Samples.testedRun.attempts)
                    seat.model.shelf.found(flakiness, in: "CI", over: 10, of: repository)
                    seat.model.open(.shelf(page))
                    #expect(seat.model.view().size == Size(width: width, height: height))
                }
            }
        }
    }
}
