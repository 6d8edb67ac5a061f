import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct LayoutTests {
    private func seat() throws -> Operator {
        try Operator(Samples.trouble, events: Samples.story, size: Size(width: 80, height: 24))
    }

    @Test func `L goes through the layouts and comes back`() throws {
        var seat = try seat()
        seat.press(.character("L"))
        Golden.expect(seat.frame, matches: "layout-traffic.txt")
        seat.press(.character("L"))
        Golden.expect(seat.frame, matches: "layout-health.txt")
        seat.press(.character("L"))
        #expect(seat.model.layout == .overview)
    }

    @Test func `the keyboard is never with a panel that isn't there`() throws {
        var seat = try seat()
        seat.press(.character("L"), .character("L"))
        #expect(seat.model.focus == .limits)
        for _ in 0..<8 {
            seat.press(.tab)
            #expect(seat.model.layout.shows(seat.model.focus))
        }
    }

    @Test func `asking for a panel that is left out brings all back`() throws {
        var seat = try seat()
        seat.press(.character("L"), .character("4"))
        #expect(seat.model.layout == .overview)
        #expect(seat.model.focus == .latency)
    }

    @Test func `a layout is chosen by its name`() throws {
        var seat = try seat()
        seat.press(.character(":"))
        seat.type("layout health")
        seat.press(.enter)
        #expect(seat.model.layout == .health)
    }
}
