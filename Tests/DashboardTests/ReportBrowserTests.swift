import Reports
import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct ReportBrowserTests {
    private let repository = "octo-org/api"

    /// Somebody who reads the tests of a run.
    private func seat(_ size: Size = Size(width: 120, height: 40)) throws -> Operator {
        var seat = try Operator(size: size)
        seat.press(.character("d"))
        seat.type(repository)
        seat.press(.enter)
        seat.tell(.runsLoaded(Samples.runs, repository: repository))
        seat.press(.down)
        let run = Samples.runs[1].id
        #expect(seat.press(.character("t")) == [.testRun(run, repository: repository)])
        seat.tell(.runTested(Samples.testedRun, repository: repository))
        return seat
    }

    private func names(_ seat: Operator) -> [String] {
        (0..<seat.model.shelf.count(on: .report)).compactMap {
            seat.model.shelf.browser?.test(at: $0)?.id.name
        }
    }

    @Test func `failures stand first, then what is flaky, then what was skipped`() throws {
        let seat = try seat()
        #expect(
            names(seat) == ["keeps the order", "waits for a place", "survives a storm", "takes what was put"]
        )
        #expect(seat.model.selectedTest?.id.name == "keeps the order")
        #expect(seat.frame.contains("o ok    flaky   unit.Queue › waits for a place"))
    }

    @Test func `a filter works while it is typed, by name, outcome or flakiness`() throws {
        var seat = try seat()
        seat.press(.character("/"))
        seat.type("flaky")
        #expect(names(seat) == ["waits for a place"])
        seat.press(.control("u"))
        seat.type("skipped")
        #expect(names(seat) == ["survives a storm"])
        seat.press(.control("u"))
        seat.type("nothing like it")
        #expect(seat.model.shelf.count(on: .report) == 0)
        seat.press(.escape)
        #expect(names(seat).count == 4)
        #expect(seat.model.overlay == .shelf(.report))
    }

    @Test func `a filter that is no expression says so and leaves the last one in force`() throws {
        var seat = try seat()
        seat.press(.character("/"))
        seat.type("storm")
        seat.type("(")
        #expect(seat.frame.contains("not an expression"))
        #expect(names(seat) == ["survives a storm"])
    }

    @Test func `the selected case is copied with its message and stack`() throws {
        var seat = try seat()
        let copied = seat.press(.character("y"))
        #expect(
            copied == [
                .copy(
                    """
                    failed: unit.Queue › keeps the order
                    test-results/TEST-unit.xml
                    expected [1, 2], got [2, 1]
                    at Queue.take (queue.swift:41)
                    at Tests.case (tests.swift:7)
                    """
                )
            ]
        )
    }

    @Test func `a report is saved as the JSON that the command line prints`() throws {
        var seat = try seat()
        let run = Samples.runs[1].id
        #expect(
            seat.press(.character("w")) == [.saveReport(name: "api-\(run)", json: Samples.testedRun.json())]
        )
        seat.tell(.reportSaved(path: "/home/me/reports/api.json"))
        #expect(seat.frame.contains("saved the report as /home/me/reports/api.json"))
    }

    @Test func `the report in a finished download is opened from its row`() throws {
        var seat = try Operator(events: Samples.downloads.map { .downloadChanged($0) })
        seat.press(.character("F"))
        #expect(seat.press(.character("t")) == [])
        seat.press(.down, .down, .down, .down)
        let path = "api-129626900152/test-results.zip"
        #expect(seat.press(.character("t")) == [.readReport(path: path)])
        seat.tell(.reportRead(Samples.testedRun.report, path: path))
        #expect(names(seat).count == 4)
    }

    /// Somebody who has opened the first case of a report that has much to say.
    private func reader(_ size: Size) throws -> Operator {
        var seat = try Operator(size: size)
        seat.model.shelf.browser = ReportBrowser(.file(path: "r.xml"))
        seat.model.open(.shelf(.report))
        seat.tell(.reportRead(Samples.talkative, path: "r.xml"))
        seat.press(.enter)
        return seat
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
    func `every line of a message and its stack can be read, key by key or page by page`(size: Size) throws {
        for (key, presses) in [(Key.down, 90), (.pageDown, 20)] {
            var seat = try reader(size)
            var seen = ""
            for _ in 0..<presses {
                seen += seat.frame
                seat.press(key)
            }
            for line in 1...10 { #expect(seen.contains("line \(line) of the message"), "\(line)") }
            for frame in 1...20 { #expect(seen.contains("#\(frame)."), "\(frame)") }
            #expect(seat.frame.contains("2.0 KiB more were not kept"))
            #expect(seat.model.selectedTest?.id.name == "first")
        }
    }

    @Test func `Tab goes to the next case and begins with its first line`() throws {
        var seat = try reader(Size(width: 80, height: 24))
        seat.press(.end, .tab)
        #expect(seat.model.selectedTest?.id.name == "second")
        #expect(seat.frame.contains("line 1 of the message"))
        seat.press(.end, .enter, .enter)
        #expect(seat.frame.contains("line 1 of the message"))
    }

    @Test func `a check run is written after a question, over the report that it is about`() throws {
        var seat = try seat()
        #expect(seat.press(.character("c")) == [])
        #expect(seat.frame.contains("4c4269dcb") || seat.frame.contains("as a check run on"))
        #expect(seat.press(.character("n")) == [])
        #expect(seat.model.overlay == .shelf(.report))
        let written = seat.press(.character("c"), .character("y"))
        #expect(written == [.writeCheckRun(Samples.testedRun, name: "CI tests", repository: repository)])
        #expect(seat.model.overlay == .shelf(.report))
        seat.tell(.checkRunWritten(77, name: "CI tests"))
        #expect(seat.frame.contains("wrote the check run 77 “CI tests”"))
    }

    @Test func `a file's report belongs to no commit and becomes no check run`() throws {
        var seat = try reader(Size(width: 120, height: 40))
        #expect(seat.press(.character("c")) == [])
        #expect(seat.frame.contains("a file is of no run"))
    }

    @Test func `read-only writes no check run`() throws {
        var seat = try Operator(isReadOnly: true)
        seat.model.shelf.browser = ReportBrowser(.run(1, repository: repository))
        seat.model.shelf.browser?.loaded(.run(Samples.testedRun))
        seat.model.open(.shelf(.report))
        #expect(seat.press(.character("c")) == [])
        #expect(seat.frame.contains("read-only: write-check-run changes something"))
    }

    @Test func `what can't be read is told in the report's place`() throws {
        var seat = try Operator(events: Samples.downloads.map { .downloadChanged($0) })
        seat.press(.character("F"), .end, .up, .up, .up, .character("t"))
        let path = "api-129626900152/test-results.zip"
        seat.tell(.effectFailed(.readReport(path: path), reason: "It is gone."))
        #expect(seat.frame.contains("It is gone."))
        #expect(seat.press(.character("w")) == [])
    }
}
