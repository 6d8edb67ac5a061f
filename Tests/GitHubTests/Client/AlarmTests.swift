import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite(.timeLimit(.minutes(1))) struct AlarmTests {
    /// Two turns of the core may tell the alarm in another order than they were taken, and one that wants no wake-up
    /// may come last. The wake-up that is due first comes in any.
    @Test(arguments: [[1, 60], [60, 1], [1, nil]] as [[Int?]])
    func `what is due first rings, in whatever order it is set`(seconds: [Int?]) async {
        let time = ManualTime()
        let alarm = Alarm()
        let (rings, rang) = AsyncStream<Instant>.makeStream()
        await withDiscardingTaskGroup { group in
            group.addTask { await alarm.run(on: time) { rang.yield(time.now) } }
            for count in seconds { alarm.set(count.map { time.now.advanced(by: .seconds($0)) }) }
            let due = time.now.advanced(by: .seconds(1))
            await time.sleeper(for: .seconds(1))
            time.advance(by: .seconds(1))
            var iterator = rings.makeAsyncIterator()
            #expect(await iterator.next() == due)
            alarm.stop()
        }
    }
}
