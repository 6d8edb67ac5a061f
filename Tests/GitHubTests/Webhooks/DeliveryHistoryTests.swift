import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct DeliveryHistoryTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    /// Whether each is new, coming so many seconds after the start.
    private func areFirst(_ arrivals: [(String, Int)], in history: inout DeliveryHistory) -> [Bool] {
        arrivals.map { history.isFirst($0, at: start.advanced(by: .seconds($1))) }
    }

    @Test func `case 106: a delivery is known again until its time has passed`() {
        var history = DeliveryHistory(count: 10, time: .seconds(60))
        #expect(areFirst([("a", 0), ("a", 59), ("a", 60)], in: &history) == [true, false, true])
    }

    @Test func `case 106: of too many deliveries the oldest are forgotten`() {
        var history = DeliveryHistory(count: 2, time: .seconds(60))
        #expect(areFirst([("a", 0), ("b", 0), ("c", 0)], in: &history) == [true, true, true])
        #expect(history.count == 2)
        #expect(areFirst([("b", 0), ("c", 0), ("a", 0)], in: &history) == [false, false, true])
    }

    @Test func `one that was forgotten and came again stays known for its whole time`() {
        var history = DeliveryHistory(count: 10, time: .seconds(60))
        #expect(areFirst([("a", 0)], in: &history) == [true])
        history.forget("a")
        #expect(areFirst([("a", 30), ("a", 80)], in: &history) == [true, false])
    }

    @Test(arguments: [1, 2, 3])
    func `whatever comes, it agrees with a list and stays within its bound`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var history = DeliveryHistory(count: 5, time: .seconds(20))
        var list: [(id: String, at: Instant)] = []
        var now = start
        for step in 0..<2000 {
            now = now.advanced(by: .seconds(dice.roll(0...5)))
            let id = "\(dice.roll(1...8))"
            list.removeAll { $0.at.duration(to: now) >= .seconds(20) }
            let isNew = !list.contains { $0.id == id }
            if isNew {
                if list.count == 5 { list.removeFirst() }
                list.append((id, now))
            }
            let isFirst = history.isFirst(id, at: now)
            #expect(isFirst == isNew, "seed \(seed), step \(step)")
            #expect(history.count == list.count, "seed \(seed), step \(step)")
        }
    }
}
