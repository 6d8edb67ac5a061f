import Resilience
import TestSupport
import Testing

@Suite struct SingleFlightTests {
    private let one = CallID(rawValue: 1)
    private let two = CallID(rawValue: 2)
    private let three = CallID(rawValue: 3)

    @Test func `the first leads, equal ones follow, others lead their own`() {
        var flights = SingleFlight()
        #expect(flights.join(one, key: "a") == nil)
        #expect(flights.join(two, key: "a") == one)
        #expect(flights.join(three, key: "b") == nil)
        #expect(flights.followers(of: one) == [two])
        #expect(flights.leader(of: two) == one)
        #expect(flights.leader(of: one) == nil)
    }

    @Test func `the end of the leader's request is the end for all, in the order of joining`() {
        var flights = SingleFlight()
        _ = flights.join(one, key: "a")
        _ = flights.join(three, key: "a")
        _ = flights.join(two, key: "a")
        #expect(flights.ended(one) == [three, two])
        #expect(flights.ended(one) == [])
        #expect(flights.join(two, key: "a") == nil)
    }

    @Test func `a follower that leaves is not answered`() {
        var flights = SingleFlight()
        _ = flights.join(one, key: "a")
        _ = flights.join(two, key: "a")
        #expect(flights.left(two) == .follower(of: one))
        #expect(flights.left(two) == .alone)
        #expect(flights.ended(one) == [])
    }

    @Test func `when the leader leaves, the oldest follower leads`() {
        var flights = SingleFlight()
        _ = flights.join(one, key: "a")
        _ = flights.join(two, key: "a")
        _ = flights.join(three, key: "a")
        #expect(flights.left(one) == .leader(promoted: two))
        #expect(flights.leader(of: three) == two)
        #expect(flights.ended(two) == [three])
    }

    @Test func `a leader that leaves alone leaves nothing behind`() {
        var flights = SingleFlight()
        _ = flights.join(one, key: "a")
        #expect(flights.left(one) == .leader(promoted: nil))
        #expect(flights.join(two, key: "a") == nil)
    }

    @Test func `whatever happens, each call that joined leaves or is ended exactly once`() {
        for seed in 1...100 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed)
            var flights = SingleFlight()
            var underWay: [CallID: String] = [:]
            for number in 1...150 as ClosedRange<UInt64> {
                let some = underWay.keys.min { $0.rawValue % 7 < $1.rawValue % 7 }
                switch (dice.roll(1...3), some) {
                case (2, let id?):
                    #expect(flights.left(id) != .alone, "seed \(seed)")
                    underWay[id] = nil
                case (3, let id?):
                    let leader = flights.leader(of: id) ?? id
                    let ended = [leader] + flights.ended(leader)
                    let key = underWay[id]
                    #expect(Set(ended) == Set(underWay.filter { $0.value == key }.keys), "seed \(seed)")
                    for id in ended { underWay[id] = nil }
                default:
                    let key = dice.pick(["a", "b", "c"])
                    let leader = flights.join(CallID(rawValue: number), key: key)
                    #expect((leader == nil) == !underWay.values.contains(key), "seed \(seed)")
                    underWay[CallID(rawValue: number)] = key
                }
            }
        }
    }
}
