import Resilience
import Screen
import Testing
import Timing

@testable import Dashboard

@Suite struct AlertTests {
    private func sample(_ snapshot: Snapshot, after seconds: Int, in seat: inout Operator) -> [Effect] {
        seat.now = seat.now.advanced(by: .seconds(seconds))
        var snapshot = snapshot
        snapshot.at = seat.now
        return seat.tell(.sampled(snapshot))
    }

    @Test func `trouble rings once, and again only after it was long gone`() throws {
        var seat = try Operator(Samples.calm)
        guard case .ring(let text)? = sample(Samples.trouble, after: 1, in: &seat).first else {
            Issue.record("nothing rang")
            return
        }
        #expect(text.contains("limited: core") && text.contains("breaker open: uploads"))
        #expect(text.contains("failing: a tenth or more of uploads"))
        #expect(sample(Samples.trouble, after: 1, in: &seat) == [])
        #expect(sample(Samples.calm, after: 1, in: &seat) == [])
        #expect(sample(Samples.trouble, after: 29, in: &seat) == [])
        #expect(sample(Samples.calm, after: 1, in: &seat) == [])
        #expect(sample(Samples.trouble, after: 30, in: &seat).count == 1)
    }

    @Test func `nothing rings while all is well`() throws {
        var seat = try Operator(nil)
        #expect(sample(Samples.calm, after: 1, in: &seat) == [])
        seat.press(.character("A"))
        #expect(seat.frame.contains("Nothing has rung."))
    }

    @Test func `alerts stay in the header until they are acknowledged`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(seat.frame.contains("ALERTS, a acknowledges"))
        seat.press(.character("a"))
        #expect(!seat.frame.contains("ALERTS, a acknowledges"))
        seat.press(.character("a"))
        #expect(seat.frame.contains("there is no alert to acknowledge"))
    }

    @Test func `the log tells how long each held`() throws {
        var seat = try Operator(Samples.trouble)
        _ = sample(Samples.calm, after: 90, in: &seat)
        seat.press(.character("A"))
        #expect(seat.frame.contains("limited: core  held 1m"))
    }

    @Test func `the log is bounded`() {
        var log = AlertLog()
        for step in 0..<1000 {
            var snapshot = Samples.trouble
            if step % 2 == 1 { snapshot = Samples.calm }
            _ = log.sampled(snapshot, at: Samples.later(step * 60))
        }
        #expect(log.alerts.count == AlertLog.capacity)
    }
}
