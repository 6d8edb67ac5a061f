import Resilience
import TestSupport
import Testing
import Timing

@Suite struct QueueTortureTests {
    @Test func `the queue does what one searched array would do`() {
        for seed in 1...25 {
            var torture = QueueTorture(seed: UInt64(seed))
            torture.run(steps: 150)
        }
    }

    @Test(arguments: 1...10)
    func `under random load no call waits longer than its ageing bound behind later ones`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var story = QueueStory { $0.ageingStep = .seconds(10) }
        var comings: [UInt64: Instant] = [:]
        for number in 1...600 as ClosedRange<UInt64> {
            story.submit(number, dice.pick(Priority.allCases), lane: dice.pick(["a", "b", "c"]))
            comings[number] = story.now
            story.pass(Int64(dice.roll(0...2)))
            guard number > 40, let taken = story.next(), let coming = comings.removeValue(forKey: taken)
            else { continue }
            let overtaken = comings.values.filter {
                $0.advanced(by: .seconds(30)) <= story.now && $0 < coming
            }
            #expect(
                overtaken.isEmpty,
                "seed \(seed): call \(taken) overtook calls that had waited their bound"
            )
        }
    }
}
