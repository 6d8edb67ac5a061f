import Reports
import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// From `d` to a download, without a network.
@Suite struct ShelfTests {
    private let repository = "octo-org/api"
    private var newest: WorkflowRun { Samples.runs[0] }

    /// Somebody who looks at the artifacts of the newest run.
    private func seatAtArtifacts(isReadOnly: Bool = false) throws -> Operator {
        var seat = try Operator(isReadOnly: isReadOnly)
        seat.press(.character("d"))
        seat.type(repository)
        #expect(seat.press(.enter) == [.loadRuns(repository: repository)])
        seat.tell(.runsLoaded(Samples.runs, repository: repository))
        #expect(seat.press(.enter) == [.loadArtifacts(run: newest.id, repository: repository)])
        seat.tell(.artifactsLoaded(Samples.artifacts, run: newest.id))
        return seat
    }

    @Test func `a name that is no repository is told, and nothing is asked`() throws {
        var seat = try Operator()
        seat.press(.character("d"))
        for name in ["api", "a/b/c", "a/..", "a b/c"] {
            seat.press(.control("u"))
            seat.type(name)
            #expect(seat.press(.enter) == [])
            #expect(seat.frame.contains("write it as owner/name"), "\(name)")
        }
        seat.press(.escape)
        #expect(seat.model.overlay == nil)
    }

    @Test func `the repository asked for last stands in the line`() throws {
        var seat = try seatAtArtifacts()
        seat.press(.escape, .escape, .character("d"))
        #expect(seat.press(.enter) == [.loadRuns(repository: repository)])
    }

    @Test func `a letter begins another repository, any other key goes on with the one that was offered`()
        throws
    {
        var seat = try seatAtArtifacts()
        seat.press(.escape, .escape, .character("d"))
        seat.type("a/b")
        #expect(seat.press(.enter) == [.loadRuns(repository: "a/b")])
        seat.press(.escape, .character("d"), .backspace)
        seat.type("cd")
        #expect(seat.press(.enter) == [.loadRuns(repository: "a/cd")])
        seat.press(.escape, .character("d"))
        seat.tell(.input(.pasted("e/f")))
        #expect(seat.press(.enter) == [.loadRuns(repository: "e/f")])
    }

    @Test func `what was looked at before this start stands in the line, unless it is no repository`() throws
    {
        var seat = try Operator()
        #expect(seat.tell(.recalled(repository: "../etc/passwd")) == [])
        #expect(seat.model.shelf.field.text.isEmpty)
        #expect(seat.tell(.recalled(repository: repository)) == [])
        seat.press(.character("d"))
        #expect(seat.press(.enter) == [.loadRuns(repository: repository)])
        #expect(
            seat.tell(.runsLoaded(Samples.runs, repository: repository)) == [
                .remember(repository: repository)
            ]
        )
        #expect(seat.tell(.runsLoaded(Samples.runs, repository: "other/one")) == [])
    }

    @Test func `flaky tests are looked for over more or fewer runs, and late answers are dropped`() throws {
        var seat = try seatAtArtifacts()
        seat.press(.escape)
        func asked(_ runs: Int) -> [Effect] {
            [.findFlaky(workflow: "CI", runs: runs, repository: repository)]
        }
        #expect(seat.press(.character("f")) == asked(10))
        #expect(seat.press(.character("+")) == asked(20))
        #expect(seat.frame.contains("in its last 20 runs"))
        let flakiness = Flakiness(over: Samples.testedRun.attempts)
        seat.tell(.flakinessFound(flakiness, workflow: "CI", runs: 10, repository: repository))
        #expect(seat.model.shelf.flakiness == .awaited)
        seat.tell(.flakinessFound(flakiness, workflow: "CI", runs: 20, repository: repository))
        #expect(seat.model.shelf.flakiness == .known(flakiness))
        #expect(seat.press(.character("+"), .character("+"), .character("+")) == asked(50) + asked(100))
        #expect(seat.frame.contains("that is as many as are looked at"))
        #expect(seat.press(.character("-")) == asked(50))
    }

    @Test func `a notice stands once on a page, also where it has a line of its own elsewhere`() throws {
        var seat = try seatAtArtifacts()
        seat.press(.down, .down, .character(" "))
        let lines = seat.frame.split(separator: "\n").suffix(2)
        #expect(lines.count { $0.contains("it h") } == 1)
    }

    @Test func `it can be typed as a command too`() throws {
        var seat = try Operator()
        seat.press(.character(":"))
        seat.type("artifacts \(repository)")
        #expect(seat.press(.enter) == [.loadRuns(repository: repository)])
    }

    @Test func `Esc leads back page by page`() throws {
        var seat = try seatAtArtifacts()
        seat.press(.character("t"))
        #expect(seat.model.overlay == .shelf(.report))
        seat.press(.escape)
        #expect(seat.model.overlay == .shelf(.artifacts))
        seat.press(.escape)
        #expect(seat.model.overlay == .shelf(.runs))
        seat.press(.escape)
        #expect(seat.model.overlay == nil)
    }

    @Test func `Enter downloads the selected artifact into a folder of the run`() throws {
        var seat = try seatAtArtifacts()
        let folder = "api-\(newest.id)"
        #expect(
            seat.press(.enter) == [.download(Samples.artifacts[0], repository: repository, folder: folder)]
        )
        #expect(seat.model.overlay == .shelf(.downloads))
    }

    @Test func `space tags several, and what has expired can't be tagged`() throws {
        var seat = try seatAtArtifacts()
        seat.press(.character(" "), .character(" "), .character(" "))
        #expect(seat.frame.contains("it has expired"))
        #expect(seat.frame.contains("2 of 3 tagged"))
        let wanted = seat.press(.enter)
        #expect(
            wanted
                == Samples.artifacts.prefix(2).map {
                    .download($0, repository: repository, folder: "api-\(newest.id)")
                }
        )
        #expect(seat.model.shelf.tagged.isEmpty)
    }

    @Test func `artifacts of one name, as several attempts leave them, don't lie in each other's way`() throws
    {
        var seat = try seatAtArtifacts()
        var twin = Samples.artifacts[1]
        twin.name = Samples.artifacts[0].name
        seat.tell(.artifactsLoaded([Samples.artifacts[0], twin], run: newest.id))
        seat.press(.character("*"))
        let folders = seat.press(.enter).map { effect -> String in
            if case .download(_, _, let folder) = effect { folder } else { "" }
        }
        #expect(folders == [Samples.artifacts[0], twin].map { "api-\(newest.id)/\($0.id)" })
    }

    @Test func `an answer that nobody waits for any more changes nothing`() throws {
        var seat = try seatAtArtifacts()
        seat.tell(.artifactsLoaded([], run: 1))
        seat.tell(.runsLoaded([], repository: "other/one"))
        seat.tell(.runTested(Samples.testedRun, repository: repository))
        #expect(seat.model.shelf.artifacts.value == Samples.artifacts)
        #expect(seat.model.shelf.runs.value == Samples.runs)
        #expect(seat.model.shelf.browser == nil)
    }

    @Test func `a list that can't be had says why, and is asked for again`() throws {
        var seat = try Operator()
        seat.press(.character("d"))
        seat.type(repository)
        seat.press(.enter)
        seat.tell(.effectFailed(.loadRuns(repository: repository), reason: "GitHub answered 404."))
        #expect(seat.model.shelf.runs == .failed(because: "GitHub answered 404."))
        #expect(seat.frame.contains("GitHub answered 404."))
        #expect(seat.press(.character("a")) == [.loadRuns(repository: repository)])
    }

    @Test func `read-only looks and reads, and downloads nothing`() throws {
        var seat = try seatAtArtifacts(isReadOnly: true)
        #expect(seat.press(.enter) == [])
        #expect(seat.frame.contains("read-only: download changes something"))
        #expect(seat.press(.character("t")) == [.testRun(newest.id, repository: repository)])
    }

    @Test func `each download takes the orders that its state allows`() throws {
        var seat = try Operator(events: Samples.downloads.map { .downloadChanged($0) })
        seat.press(.character("F"))
        var orders: [[DownloadOrder]] = []
        for download in Samples.downloads {
            let effects = seat.press(.character("p"), .character("r"), .character("x"), .character("R"))
            orders.append(
                effects.map { effect in
                    guard case .steerDownload(download.id, let order) = effect else {
                        preconditionFailure("\(effect)")
                    }
                    return order
                }
            )
            seat.press(.down)
        }
        let runs: [DownloadOrder] = [.pause, .cancel]
        #expect(orders == [runs, runs, [.resume, .cancel], runs, [], [], [.resume], [.resume]])
    }

    @Test func `a download that moves stays one row, and rows without end are bounded`() {
        var list = DownloadList()
        list.happened(.downloadChanged(Samples.download(1, .connecting)))
        list.happened(.downloadMoved(Samples.download(1, .receiving)))
        #expect(list.all.map(\.stage) == [.receiving])
        for id in 2...500 as ClosedRange<UInt64> {
            list.happened(.downloadChanged(Samples.download(id, .cancelled)))
        }
        #expect(list.all.count == DownloadList.capacity)
        #expect(list.all.first?.id == DownloadID(rawValue: 1))
    }
}
