import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct OverlayFrameTests {
    private func seat(_ size: Size = Size(width: 80, height: 24)) throws -> Operator {
        try Operator(Samples.trouble, events: Samples.story, size: size)
    }

    @Test func `a confirmation names its target`() throws {
        var seat = try seat()
        seat.model.selection[.requests] = .request(CallID(rawValue: 4807))
        seat.press(.character("r"))
        Golden.expect(seat.frame, matches: "overlay-confirmation.txt")
    }

    @Test func `the menu of a breaker`() throws {
        var seat = try seat()
        seat.press(.character("b"))
        Golden.expect(seat.frame, matches: "overlay-breaker.txt")
    }

    @Test func `the word that opens all breakers`() throws {
        var seat = try seat()
        seat.press(.character("b"), .character("O"))
        Golden.expect(seat.frame, matches: "overlay-severe.txt")
    }

    @Test func `the themes`() throws {
        var seat = try seat()
        seat.press(.character("T"))
        Golden.expect(seat.frame, matches: "overlay-theme.txt")
    }

    @Test func `the line of a filter`() throws {
        var seat = try seat()
        seat.press(.character("/"))
        seat.type("get|post(")
        Golden.expect(seat.frame, matches: "overlay-filter.txt")
    }

    @Test func `help has the panel's own commands first`() throws {
        var seat = try seat(Size(width: 120, height: 64))
        seat.press(.character("?"))
        Golden.expect(seat.frame, matches: "overlay-help.txt")
    }

    @Test func `the life of a request`() throws {
        var seat = try seat(Size(width: 120, height: 40))
        let id = CallID(rawValue: 4803)
        seat.model.selection[.requests] = .request(id)
        #expect(seat.press(.enter) == [.loadExchange(id)])
        seat.tell(.exchangeLoaded(id, Samples.exchange(id)))
        Golden.expect(seat.frame, matches: "overlay-detail.txt")
    }

    @Test func `a zoomed panel`() throws {
        var seat = try seat()
        seat.press(.character("1"), .down, .character("z"))
        Golden.expect(seat.frame, matches: "zoomed-limits.txt")
    }

    @Test func `a terminal too small says what it needs, and what it is asked`() throws {
        var seat = try seat(Size(width: 39, height: 4))
        #expect(seat.frame.contains("needs 80x24, have 39x4, q quits"))
        seat.press(.character("q"))
        #expect(seat.frame.contains("8 requests are on the wire"))
        #expect(seat.press(.character("y")) == [.quit])
    }

    @Test func `long bodies scroll, and stop at their ends`() throws {
        var seat = try seat()
        let id = CallID(rawValue: 4803)
        seat.model.selection[.requests] = .request(id)
        seat.press(.enter)
        var exchange = Samples.exchange(id)
        exchange.responseBody = (0..<300).map { "line \($0)" }.joined(separator: "\n")
        seat.tell(.exchangeLoaded(id, exchange))
        seat.press(.character("2"), .end)
        #expect(seat.frame.contains("line 299"))
        seat.press(.pageUp, .home)
        #expect(seat.frame.contains("POST /repos/x/y/issues"))
    }
}
