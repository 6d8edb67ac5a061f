import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct OverlayTests {
    private func seat(_ size: Size = Size(width: 80, height: 24)) throws -> Operator {
        try Operator(Samples.trouble, events: Samples.story, size: size)
    }

    @Test func `help has the panel's own commands first`() throws {
        var seat = try seat()
        seat.press(.character("1"), .character("?"))
        let lines = seat.frame.split(separator: "\n")
        #expect(lines[3].contains("Limits"))
        #expect(lines[4].contains("Open a gate by hand"))
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
