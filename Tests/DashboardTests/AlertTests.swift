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
        guard case .ring(let text, let ways)? = sample(Samples.trouble, after: 1, in: &seat).first else {
            Issue.record("nothing rang")
            return
        }
        #expect(text.contains("limited: core") && text.contains("breaker open: uploads"))
        #expect(text.contains("failing: 10% or more of uploads"))
        #expect(ways == [.bell, .notification])
        #expect(sample(Samples.trouble, after: 1, in: &seat) == [])
        #expect(sample(Samples.calm, after: 1, in: &seat) == [])
        #expect(sample(Samples.trouble, after: 29, in: &seat) == [])
        #expect(sample(Samples.calm, after: 1, in: &seat) == [])
        #expect(sample(Samples.trouble, after: 30, in: &seat).count == 2)
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

    @Test(arguments: [(1, "1 alert acknowledged"), (2, "2 alerts acknowledged")])
    func `it is told how many are acknowledged`(count: Int, words: String) throws {
        var seat = try Operator(Samples.calm)
        var snapshot = Samples.calm
        for index in 0..<count { snapshot.breakers[index].state = .open(until: Samples.later(60)) }
        _ = sample(snapshot, after: 1, in: &seat)
        seat.press(.character("a"))
        #expect(seat.frame.contains(words))
    }

    @Test func `one alert is acknowledged by itself, and stays selected when others ring`() throws {
        var seat = try Operator(Samples.trouble)
        let all = seat.model.alerts.alerts
        seat.press(.character("A"), .down, .character("a"))
        #expect(seat.model.alerts.alerts.filter(\.isAcknowledged).map(\.id) == [all[1].id])
        #expect(seat.frame.contains("acknowledged: limited: secondary"))
        _ = sample(Samples.calm, after: 60, in: &seat)
        _ = sample(Samples.trouble, after: 60, in: &seat)
        seat.press(.down, .character("a"))
        #expect(seat.model.alerts.alerts.filter(\.isAcknowledged).map(\.id) == [all[1].id, all[2].id])
        seat.press(.character("*"))
        #expect(seat.model.alerts.unacknowledged == 0)
    }

    @Test func `the title of the tab tells the newest until somebody has seen it`() throws {
        var seat = try Operator(Samples.calm)
        let effects = sample(Samples.trouble, after: 1, in: &seat)
        #expect(effects.last == .title("! limited: core +5 - headroom api.github.com"))
        #expect(seat.press(.character("a")) == [.title(nil)])
    }

    @Test func `the file says from where on it rings, and how`() throws {
        var seat = try Operator(Samples.calm)
        let lines = [("alertErrors", "60"), ("alertLatency", "off"), ("bell", "false"), ("title", "false")]
        let wishes = try Preferences(reading: lines.map { PreferenceLine(name: $0.0, values: [$0.1]) })
        #expect(seat.tell(.preferencesRead(wishes)) == [])
        guard case .ring(let text, let ways)? = sample(Samples.trouble, after: 1, in: &seat).first else {
            Issue.record("nothing rang")
            return
        }
        #expect(!text.contains("failing") && !text.contains("slow"))
        #expect(ways == [.notification])
        seat.press(.character("A"))
        #expect(seat.frame.contains("rings for limits, open breakers, failures from 60%"))
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
            _ = log.sampled(snapshot, under: AlertThresholds(), at: Samples.later(step * 60))
        }
        #expect(log.alerts.count == AlertLog.capacity)
    }
}
