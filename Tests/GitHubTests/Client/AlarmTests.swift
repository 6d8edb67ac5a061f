import Synchronization
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct AlarmTests {
    private final class Rings: Sendable {
        private let rung = Atomic(0)

        var count: Int { rung.load(ordering: .relaxed) }

        func add() { rung.add(1, ordering: .relaxed) }
    }

    /// Two turns of the core may tell the alarm in another order than they were taken. The wake-up that is due first
    /// comes in either.
    @Test(arguments: [[Duration.seconds(1), .seconds(60)], [.seconds(60), .seconds(1)]])
    func `the earlier of two instants rings, in whatever order they are set`(spans: [Duration]) async {
        let time = ManualTime()
        let alarm = Alarm()
        let rings = Rings()
        await withDiscardingTaskGroup { group in
            group.addTask { await alarm.run(on: time) { rings.add() } }
            for span in spans { alarm.set(time.now.advanced(by: span)) }
            await time.sleeper(for: .seconds(1))
            time.advance(by: .seconds(1))
            while rings.count == 0 { await Task.yield() }
            alarm.stop()
        }
        #expect(rings.count == 1)
    }

    @Test func `a turn that wants no wake-up takes nobody's away`() async {
        let time = ManualTime()
        let alarm = Alarm()
        let rings = Rings()
        await withDiscardingTaskGroup { group in
            group.addTask { await alarm.run(on: time) { rings.add() } }
            alarm.set(time.now.advanced(by: .seconds(1)))
            alarm.set(nil)
            await time.sleeper(for: .seconds(1))
            time.advance(by: .seconds(1))
            while rings.count == 0 { await Task.yield() }
            alarm.stop()
        }
        #expect(rings.count == 1)
    }
}
