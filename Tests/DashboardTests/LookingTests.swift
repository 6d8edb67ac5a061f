import Resilience
import Screen
import Testing
import Timing

@testable import Dashboard

@Suite struct LookingTests {
    @Test func `a selection stays with its request when the list moves`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.down, .down, .down, .down)
        let selected = seat.model.selection[.requests]
        #expect(selected == .request(CallID(rawValue: 4806)))
        let more = (5000..<5050).map { Event.Kind.received(Samples.call($0)) }
        seat.tell(.events(Samples.events(more, from: 100)))
        #expect(seat.model.selection[.requests] == selected)
        #expect(seat.frame.contains(">   4806"))
    }

    @Test func `the order is held while a question is open`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.down, .character("r"))
        let before = seat.model.requestIDs
        seat.tell(.events(Samples.events([.received(Samples.call(6000))], from: 100)))
        #expect(seat.model.requestIDs == before)
        seat.press(.escape)
        #expect(seat.model.requestIDs != before)
        #expect(seat.model.requestIDs.contains(CallID(rawValue: 6000)))
    }

    @Test func `a filter lets through what has the text, and reversed what hasn't`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("/"))
        seat.type("ISSUES")
        #expect(seat.model.requestIDs == [CallID(rawValue: 4803)])
        seat.press(.control("u"))
        seat.type("!issues")
        #expect(seat.model.requestIDs.count == 6)
        seat.press(.enter)
        #expect(seat.frame.contains("/!issues"))
        seat.press(.escape)
        #expect(seat.model.requestIDs.count == 7)
    }

    @Test func `a filter is an expression, and a broken one is told and leaves the last in force`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("/"))
        seat.type("(put|delete) /")
        #expect(seat.model.requestIDs.count == 2)
        seat.type("(")
        #expect(seat.frame.contains("not an expression"))
        #expect(seat.model.requestIDs.count == 2)
        seat.press(.escape)
        #expect(seat.model.requestIDs.count == 7)
    }

    @Test func `a filter sees requests that come, and what they become`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("/"))
        seat.type("failed")
        seat.press(.enter)
        #expect(seat.model.requestIDs == [CallID(rawValue: 4807)])
        let id = CallID(rawValue: 4806)
        let failure = CallFailure(reason: .notRepeatable, last: Samples.badGateway, attempts: 1)
        seat.tell(
            .events(
                Samples.events([.ended(id, .failed(failure), attempts: 1, took: .seconds(1))], from: 100)
            )
        )
        #expect(seat.model.requestIDs == [CallID(rawValue: 4807), id])
    }

    @Test func `the filter line recalls the last filter`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("/"))
        seat.type("issues")
        seat.press(.enter, .escape, .character("/"))
        #expect(seat.model.requestIDs == [CallID(rawValue: 4803)])
    }

    @Test func `a frozen screen stands still while collection goes on`() throws {
        var seat = try Operator(Samples.calm)
        seat.press(.character("Z"))
        seat.wait(10)
        var later = Samples.trouble
        later.at = seat.now
        seat.tell(.sampled(later))
        #expect(seat.frame.contains("FROZEN 00:10"))
        #expect(seat.frame.contains("ok not limited"))
        seat.press(.character("Z"))
        #expect(seat.frame.contains("LIMITED core"))
    }

    @Test func `countdowns go on without new data`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(seat.frame.contains("(07:42)"))
        seat.wait(2)
        #expect(seat.frame.contains("(07:40)"))
    }

    @Test func `data is stale after two periods without a snapshot`() throws {
        var seat = try Operator(Samples.calm)
        seat.wait(2)
        #expect(!seat.frame.contains("STALE"))
        seat.wait(1)
        #expect(seat.frame.contains("STALE"))
    }

    @Test func `data is stale after two polls without an answer while requests are under way`() throws {
        var seat = try Operator(Samples.calm)
        seat.wait(61)
        var busy = Samples.calm
        busy.at = seat.now
        seat.tell(.sampled(busy))
        #expect(seat.frame.contains("STALE"))
        var idle = busy
        idle.at = seat.now.advanced(by: .milliseconds(1))
        idle.inFlight = 0
        seat.tell(.sampled(idle))
        #expect(!seat.frame.contains("STALE"))
    }

    @Test func `events follow until one is selected, and stand still then`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("6"))
        #expect(seat.frame.contains("6 Events following"))
        seat.press(.down)
        let selected = seat.model.selection[.events]
        let more = (0..<2000).map { Event.Kind.settingChanged(path: "a\($0)", from: "1", to: "2") }
        seat.tell(.events(Samples.events(Array(more[..<50]), from: 100)))
        #expect(seat.model.selection[.events] == selected)
        #expect(seat.frame.contains("standing"))
        seat.press(.character("f"))
        #expect(seat.frame.contains("a49"))
    }

    @Test func `the one that opens a breaker is not pushed out by thousands of calls`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let noise = (0..<5000).map { Event.Kind.received(Samples.call(10_000 + UInt64($0))) }
        seat.tell(.events(Samples.events(noise, from: 1000)))
        let opened = try #require(Samples.events(Samples.story).first { $0.isOpening })
        #expect(seat.model.live.events[opened.number]?.event == opened)
        #expect(seat.model.live.events.count <= EventLog.capacity)
        #expect(seat.model.live.requests.living(matching: Matcher(.none)).count >= noise.count)
        seat.press(.character("6"), .character("v"))
        #expect(seat.frame.contains("#14999"))
    }

    @Test func `what waits is kept before what has ended`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let noise = (0..<3000).flatMap { index -> [Event.Kind] in
            let call = Samples.call(10_000 + UInt64(index))
            return [
                .received(call), .ended(call.id, .completed(status: 200), attempts: 1, took: .seconds(1)),
            ]
        }
        seat.tell(.events(Samples.events(noise, from: 1000)))
        #expect(seat.model.live.requests[CallID(rawValue: 4804)] != nil)
        #expect(seat.model.live.requests[CallID(rawValue: 4801)] == nil)
        let living = seat.model.live.requests.living(matching: Matcher(.none)).count
        #expect(seat.model.live.requests.count == living + RequestLog.endedCapacity)
    }

    @Test func `whose calls are refused is called hurt for five minutes`() throws {
        var seat = try Operator(Samples.calm)
        let refusal = Refusal(reason: .evicted, retryAt: nil)
        let refused = (1...3).flatMap { number -> [Event.Kind] in
            let call = Samples.call(UInt64(number))
            return [.received(call), .ended(call.id, .refused(refusal), attempts: 0, took: .zero)]
        }
        seat.tell(.events(Samples.events(Array(refused.dropLast()))))
        #expect(seat.frame.contains("HURT nobody"))
        seat.tell(.events(Samples.events([refused[5]], from: 100)))
        #expect(seat.frame.contains("HURT \(Samples.call(1).caller) 3 refused"))
        seat.wait(301)
        #expect(!seat.frame.contains("refused │"))
    }

    @Test func `a held lane is told on every row that waits in it`() throws {
        var seat = try Operator(Samples.calm)
        let calls = (1...3).map { Samples.call($0) }
        let waiting = calls.flatMap { call -> [Event.Kind] in
            [.received(call), .queued(call.id, .concurrency, until: nil)]
        }
        let held: [Event.Kind] = [
            .laneHeld(Samples.lane(.core), .normal, .reserve(.core), until: Samples.later(60))
        ]
        seat.tell(.events(Samples.events(waiting + held)))
        #expect(seat.frame.ranges(of: "01:00 core").count == 3)
    }

    @Test func `latency looks further back, and not beyond the start`() throws {
        var seat = try Operator(Samples.calm)
        seat.press(.character("4"), .character("]"), .character("]"), .character("]"))
        #expect(seat.model.span == .start)
        seat.press(.character("["), .character("["), .character("["), .character("["))
        #expect(seat.model.span == .minute)
    }

    @Test func `a click gives the panel the keyboard and selects the row`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let rect = try #require(seat.model.arrangement.panels[.breakers])
        let point = Point(x: rect.left + 3, y: rect.top + 3)
        seat.tell(.input(.mouse(Mouse(action: .pressed, point: point))))
        #expect(seat.model.focus == .breakers)
        #expect(seat.model.selection[.breakers] == .breaker(.graphql))
    }

    @Test func `a click on a hint does what its key does`() throws {
        var seat = try Operator(Samples.calm)
        let line = try #require(seat.model.arrangement.hints)
        let text = seat.frame.split(separator: "\n", omittingEmptySubsequences: false)[line.top]
        let column = try #require(
            text.range(of: "? help").map { text.distance(from: text.startIndex, to: $0.lowerBound) }
        )
        seat.tell(.input(.mouse(Mouse(action: .pressed, point: Point(x: column + 3, y: line.top)))))
        #expect(seat.model.overlay == .help(offset: 0))
    }

    @Test func `a click on a hint answers no question`() throws {
        var seat = try Operator(Samples.calm)
        seat.press(.character("q"))
        for column in 0..<120 {
            let line = try #require(seat.model.arrangement.hints)
            let click = Mouse(action: .pressed, point: Point(x: column, y: line.top))
            #expect(seat.tell(.input(.mouse(click))) == [])
        }
        #expect(seat.model.overlay != nil)
    }

    @Test func `Esc leaves the innermost thing first`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.down, .character("z"), .character("?"))
        seat.press(.escape)
        #expect(seat.model.overlay == nil && seat.model.isZoomed)
        seat.press(.escape)
        #expect(!seat.model.isZoomed && seat.model.selection[.requests] != nil)
        seat.press(.escape)
        #expect(seat.model.selection[.requests] == nil)
    }

    @Test func `control characters from the network never reach the canvas`() throws {
        let evil = "/a\u{1B}[31m\u{7}\u{9B}2J\u{202E}\nend"
        var seat = try Operator(Samples.calm)
        seat.tell(.events(Samples.events([.received(Samples.call(1, "GET", evil, caller: evil))])))
        seat.press(.down, .enter)
        for cell in seat.model.view().cells where cell.glyph != Cell.continuation {
            let isHarmful = cell.glyph.unicodeScalars.contains { scalar in
                scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
            }
            #expect(!isHarmful)
        }
    }

    @Test func `a tick is wanted at the next full second, or when a notice goes`() throws {
        var seat = try Operator(Samples.calm)
        #expect(seat.model.wakeAt == Samples.later(1))
        seat.now = Samples.now.advanced(by: .milliseconds(500))
        seat.press(.character("p"))
        #expect(seat.model.notice != nil)
        seat.now = seat.now.advanced(by: .milliseconds(5700))
        seat.tell(.ticked)
        #expect(seat.model.wakeAt == Samples.now.advanced(by: .milliseconds(6500)))
        seat.now = seat.model.wakeAt
        seat.tell(.ticked)
        #expect(seat.model.notice == nil)
    }
}

extension Event {
    fileprivate var isOpening: Bool {
        if case .breakerChanged = kind { true } else { false }
    }
}
