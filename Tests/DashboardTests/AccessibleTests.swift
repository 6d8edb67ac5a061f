import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct AccessibleTests {
    private func seat(_ snapshot: Snapshot? = Samples.calm) throws -> Operator {
        try Operator(snapshot, symbols: .ascii)
    }

    private func told(_ line: String, in seat: inout Operator) -> [String] {
        seat.model.answer(line, at: seat.now).lines
    }

    @Test func `what changes is told once, and what only counts down is not`() throws {
        var (seat, narrator) = (try seat(), Narrator())
        #expect(
            narrator.news(of: seat.model) == [
                "ok not limited; BREAKER o 0/2 open; QUEUE 3 old 1s; HURT nobody"
            ]
        )
        seat.wait(1)
        #expect(narrator.news(of: seat.model) == [])
        var trouble = Samples.trouble
        trouble.at = seat.now
        seat.tell(.sampled(trouble))
        let news = narrator.news(of: seat.model)
        #expect(news.count == 1 && news[0].hasPrefix("!! LIMITED core +1 until 10:39:49"))
        seat.wait(1)
        #expect(narrator.news(of: seat.model) == [])
    }

    @Test func `events are told in their order, and a flood of them is counted`() throws {
        var (seat, narrator) = (try seat(), Narrator())
        _ = narrator.news(of: seat.model)
        seat.tell(.events(Samples.events([.operated(.pauseQueue), .operated(.resumeQueue)])))
        let news = narrator.news(of: seat.model)
        #expect(news.count == 2)
        #expect(news[0].contains("INFO operator: ") && news[0] < news[1])
        let many = (0..<50).map { Event.Kind.settingChanged(path: "a\($0)", from: "1", to: "2") }
        seat.tell(.events(Samples.events(many, from: 100)))
        let flood = narrator.news(of: seat.model)
        #expect(flood.count == 7)
        #expect(flood.last == "and 44 more; type events to hear them")
    }

    @Test func `a panel is told with the names of its columns`() throws {
        var seat = try seat()
        let lines = told("limits", in: &seat)
        #expect(lines[0] == "Limits, 3 rows")
        #expect(
            lines[1] == "bucket core, of limit 4810/5000, state ok, resets 41:02, at 11:13:09, "
                + "burn of pace 22 of 117/m, empty in never, others 3/m, kept 500"
        )
    }

    @Test func `nothing told has a box, a bar or a control character in it`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story, symbols: .ascii)
        seat.tell(.events(Samples.events([.received(Samples.call(1, "GET", "/a\u{1B}[31m"))], from: 90)))
        var narrator = Narrator()
        let words = Panel.allCases.map(\.word) + ["who", "alerts", "help", "tune", "open", ""]
        for line in narrator.news(of: seat.model) + words.flatMap({ told($0, in: &seat) }) {
            #expect(
                line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x2500..<0x2900).contains($0.value) },
                "\(line)"
            )
            #expect(!line.contains("|") && !line.contains("+-"), "\(line)")
        }
    }

    @Test func `a question is asked, and its answer typed`() throws {
        var seat = try seat()
        #expect(told("quit", in: &seat)[0].hasSuffix("Type yes or no."))
        #expect(seat.model.answer("no", at: seat.now).effects == [])
        _ = told("quit", in: &seat)
        #expect(seat.model.answer("yes", at: seat.now).effects == [.quit])
    }

    @Test func `what is dangerous wants its word, and anything else does nothing`() throws {
        var seat = try seat()
        let question = told("drain", in: &seat)
        #expect(question[0].contains("drain"))
        #expect(seat.model.answer("yes", at: seat.now).effects == [])
        #expect(seat.model.overlay == nil)
        _ = told("drain", in: &seat)
        #expect(seat.model.answer("drain", at: seat.now).effects == [.operate(.drainQueue)])
    }

    @Test func `a request is sent by its method and path`() throws {
        var seat = try seat()
        let draft = Draft("GET", "/rate_limit")
        let line = "send GET /rate_limit"
        let effects = seat.model.answer(line, at: seat.now).effects
        #expect(effects == [.keepCommand(line), .send(draft), .keep(draft)])
        #expect(told("send GET nowhere", in: &seat) == ["type send METHOD PATH, as send GET /rate_limit"])
    }

    @Test func `what is wrong with a line is told, and what needs a screen as well`() throws {
        var seat = try seat()
        #expect(told("brew", in: &seat)[0].hasPrefix("there is no command brew"))
        #expect(told("snapshot", in: &seat) == ["that needs a screen"])
        #expect(seat.model.overlay == nil)
    }

    @Test func `the first minutes as they are heard`() throws {
        var (seat, narrator) = (try seat(nil), Narrator())
        var lines = seat.model.greeting + narrator.news(of: seat.model)
        seat.tell(.sampled(Samples.trouble))
        seat.tell(.events(Samples.events(Samples.story)))
        lines += narrator.news(of: seat.model)
        for line in ["breakers", "queue", "pause", "quit"] {
            lines += ["> \(line)"] + told(line, in: &seat)
            lines += narrator.news(of: seat.model)
        }
        Golden.expect(lines.joined(separator: "\n"), matches: "accessible.txt")
    }
}
