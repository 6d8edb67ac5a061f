import Screen
import Testing

@testable import Dashboard

@Suite struct LayoutTests {
    private func seat() throws -> Operator {
        try Operator(Samples.trouble, events: Samples.story, size: Size(width: 80, height: 24))
    }

    @Test func `L goes through the layouts and comes back`() throws {
        var seat = try seat()
        seat.press(.character("L"))
        #expect(seat.model.layout == .traffic)
        seat.press(.character("L"))
        #expect(seat.model.layout == .health)
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

    @Test func `a panel is left out, and its digit brings it back`() throws {
        var seat = try seat()
        seat.press(.character("4"), .character("H"))
        #expect(seat.model.layout.panels == [.limits, .breakers, .queue, .requests, .events])
        #expect(seat.model.focus == .limits)
        seat.press(.character("4"))
        #expect(seat.model.layout.shows(.latency) && seat.model.focus == .latency)
    }

    @Test func `the last panel stays`() throws {
        var seat = try seat()
        for _ in 0..<5 { seat.press(.character("H")) }
        #expect(seat.model.layout.panels.count == 1)
        seat.press(.character("H"))
        #expect(seat.frame.contains("the last panel stays"))
    }

    @Test func `panels change places, and Tab follows their order`() throws {
        var seat = try seat()
        seat.press(.character("5"), .character("("), .character("("))
        #expect(seat.model.layout.panels == [.limits, .breakers, .requests, .queue, .latency, .events])
        seat.press(.tab)
        #expect(seat.model.focus == .queue)
        seat.press(.character("1"), .character("("))
        #expect(seat.frame.contains("it is the first one"))
    }

    @Test func `a layout of one's own is saved under a name and stands among the others`() throws {
        var seat = try seat()
        seat.press(.character("3"), .character("H"), .character(":"))
        seat.type("save-layout oncall")
        let line = PreferenceLine(
            name: "layouts.oncall",
            values: ["limits", "breakers", "latency", "requests", "events"]
        )
        #expect(seat.press(.enter) == [.saveSettings([], screen: [line])])
        for _ in 0..<4 { seat.press(.character("L")) }
        #expect(seat.model.layout.name == "oncall")
        seat.press(.character(":"))
        seat.type("save-layout traffic")
        seat.press(.enter)
        #expect(seat.frame.contains("a layout of your own has a name of small letters"))
    }

    @Test func `a layout stays on the screen when the file is read that it was saved into`() throws {
        var seat = try seat()
        seat.press(.character("3"), .character("H"), .character(":"))
        seat.type("save-layout oncall")
        guard case .saveSettings(_, let lines)? = seat.press(.enter).first else {
            Issue.record("nothing is saved")
            return
        }
        #expect(seat.tell(.preferencesRead(try Preferences(reading: lines))) == [])
        #expect(seat.model.layout.panels == [.limits, .breakers, .latency, .requests, .events])
        seat.press(.character(":"))
        seat.type("save")
        let choice = PreferenceLine(name: "layout", values: ["oncall"])
        #expect(seat.press(.enter) == [.saveSettings([], screen: [choice])])
    }

    @Test func `the layout in use takes the panels that the file gives it anew`() throws {
        var seat = try seat()
        let before = PreferenceLine(name: "layouts.oncall", values: ["limits", "events"])
        seat.tell(.preferencesRead(try Preferences(reading: [before])))
        seat.press(.character(":"))
        seat.type("layout oncall")
        seat.press(.enter, .character("6"))
        let after = PreferenceLine(name: "layouts.oncall", values: ["limits", "queue"])
        seat.tell(.preferencesRead(try Preferences(reading: [after])))
        #expect(seat.model.layout.panels == [.limits, .queue])
        #expect(seat.model.focus == .limits)
    }
}
