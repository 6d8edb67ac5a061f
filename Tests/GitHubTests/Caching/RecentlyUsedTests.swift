import TestSupport
import Testing

@testable import GitHub

@Suite struct RecentlyUsedTests {
    @Test func `the entry used longest ago gives way`() {
        var table = RecentlyUsed<Int, String>(maximumCount: 2)
        #expect(table.set(1, to: "a") == [])
        #expect(table.set(2, to: "b") == [])
        #expect(table.use(1) == "a")
        #expect(table.set(3, to: "c") == [2])
        #expect(table.peek(1) == "a")
        #expect(table.set(4, to: "d") == [1])
    }

    @Test func `weight bounds it too`() {
        var table = RecentlyUsed<Int, String>(maximumCount: 10, maximumWeight: 10)
        _ = table.set(1, to: "a", weight: 6)
        #expect(table.set(2, to: "b", weight: 5) == [1])
        #expect(table.weight == 5)
        #expect(table.set(3, to: "c", weight: 11) == [2, 3])
        #expect(table.count == 0)
        #expect(table.weight == 0)
    }

    @Test(arguments: 1...4)
    func `thousands of random uses keep bounds and order`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var table = RecentlyUsed<Int, Int>(maximumCount: 8, maximumWeight: 60)
        var naive: [(key: Int, value: Int, weight: Int)] = []
        for step in 0..<5000 {
            let key = dice.roll(0...15)
            let known = naive.firstIndex { $0.key == key }
            if dice.chance(percent: 40) {
                #expect(table.use(key) == known.map { naive[$0].value }, "seed \(seed), step \(step)")
                if let known { naive.append(naive.remove(at: known)) }
            } else if dice.chance(percent: 20) {
                table.remove(key)
                if let known { naive.remove(at: known) }
            } else {
                let weight = dice.roll(0...20)
                if let known { naive.remove(at: known) }
                naive.append((key, step, weight))
                var gone: [Int] = []
                while naive.count > 8 || naive.reduce(0, { $0 + $1.weight }) > 60 {
                    gone.append(naive.removeFirst().key)
                }
                #expect(table.set(key, to: step, weight: weight) == gone, "seed \(seed), step \(step)")
            }
            #expect(table.count == naive.count, "seed \(seed), step \(step)")
            #expect(table.weight == naive.reduce(0) { $0 + $1.weight }, "seed \(seed), step \(step)")
        }
    }
}
