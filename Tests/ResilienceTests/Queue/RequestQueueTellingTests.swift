import Resilience
import Testing
import Timing

@Suite struct RequestQueueTellingTests {
    @Test func `a hold is told once, and again when it has become another one`() {
        var story = QueueStory()
        story.submit(1, .high, lane: "a")
        story.submit(2, .high, lane: "a")
        let secondary = HeldLane(
            lane: .named("a"),
            priority: .high,
            hold: .secondary,
            until: story.seconds(60),
            count: 2
        )
        story.holds["a"] = Wait(hold: .secondary, until: story.seconds(60))
        _ = story.next()
        #expect(story.queue.takeHoldChanges() == [secondary])
        _ = story.next()
        #expect(story.queue.takeHoldChanges() == [])
        story.holds["a"] = Wait(hold: .secondary, until: story.seconds(90))
        _ = story.next()
        #expect(story.queue.takeHoldChanges() == [])
        story.holds["a"] = Wait(hold: .probing, until: nil)
        _ = story.next()
        #expect(story.queue.takeHoldChanges().map(\.hold) == [.probing])
    }

    @Test func `a grant ends a hold, and the next hold is news`() {
        var story = QueueStory()
        story.submit(1)
        story.submit(2)
        story.holds["a"] = Wait(hold: .concurrency, until: nil)
        _ = story.next()
        #expect(story.queue.takeHoldChanges().map(\.hold) == [.concurrency])
        story.holds["a"] = nil
        #expect(story.next() == 1)
        #expect(story.wait(of: 2) == nil)
        #expect(story.queue.takeHoldChanges() == [])
        story.holds["a"] = Wait(hold: .concurrency, until: nil)
        _ = story.next()
        #expect(story.queue.takeHoldChanges().map(\.hold) == [.concurrency])
    }

    @Test func `a grant followed by the same hold before anybody asked is no news`() {
        var story = QueueStory()
        story.submit(1)
        story.submit(2)
        story.holds["a"] = Wait(hold: .concurrency, until: nil)
        _ = story.next()
        _ = story.queue.takeHoldChanges()
        story.holds["a"] = nil
        #expect(story.next() == 1)
        story.holds["a"] = Wait(hold: .concurrency, until: nil)
        _ = story.next()
        #expect(story.queue.takeHoldChanges() == [])
    }

    @Test func `a snapshot names holds and callers, largest first`() {
        var story = QueueStory()
        story.holds["a"] = Wait(hold: .secondary, until: nil)
        story.holds["b"] = Wait(hold: .concurrency, until: nil)
        story.submit(1, .critical, lane: "a", caller: "deploy")
        story.submit(2, .low, lane: "b", caller: "nightly")
        story.submit(3, .low, lane: "b", caller: "nightly")
        story.submit(4, .low, lane: "b", caller: "audit")
        _ = story.next()
        let snapshot = story.queue.snapshot(at: story.now)
        #expect(snapshot.held.map(\.count) == [3, 1])
        #expect(snapshot.held.map(\.hold) == [.concurrency, .secondary])
        #expect(
            snapshot.callers == [
                CallerCount(caller: "nightly", count: 2),
                CallerCount(caller: "audit", count: 1),
                CallerCount(caller: "deploy", count: 1),
            ]
        )
    }

    @Test func `a snapshot names ten callers at most`() {
        var story = QueueStory()
        for number in 1...20 {
            story.submit(UInt64(number), caller: "caller \(number + 10)")
        }
        #expect(story.queue.snapshot(at: story.now).callers.map(\.caller) == (11...20).map { "caller \($0)" })
    }

    @Test func `lines come critical first and tell depth, oldest and what happened`() {
        var story = QueueStory()
        let start = story.now
        story.submit(1, .high)
        story.pass(3)
        story.submit(2, .high)
        #expect(
            story.queue.snapshot(at: story.now).lines.map(\.priority) == [.critical, .high, .normal, .low]
        )
        #expect(story.line(.high).depth == 2)
        #expect(story.line(.high).oldest == start)
        #expect(story.next() == 1)
        #expect(story.line(.high).oldest == story.now)
        #expect(story.line(.high).enqueued == 2)
        #expect(story.line(.high).dequeued == 1)
        #expect(story.line(.critical).oldest == nil)
    }

    @Test func `history tells the depth at the end of each slot of five seconds, and the depth now`() {
        var story = QueueStory()
        #expect(story.line(.normal).history == Array(repeating: nil, count: 60))
        story.submit(1)
        story.submit(2)
        story.pass(5)
        story.submit(3)
        story.submit(4)
        #expect(story.next() == 1)
        story.pass(10)
        #expect(story.next() == 2)
        #expect(story.line(.normal).history.suffix(5) == [nil, 2, 3, 3, 2])
        story.pass(7)
        #expect(story.line(.normal).history.suffix(6) == [nil, 2, 3, 3, 2, 2])
    }

    @Test func `reading a thousand times changes nothing`() {
        var story = QueueStory()
        story.holds["a"] = Wait(hold: .secondary, until: nil)
        story.submit(1, lane: "a")
        story.submit(2, lane: "b")
        let first = story.queue.snapshot(at: story.now)
        for _ in 1...1000 {
            _ = story.queue.snapshot(at: story.seconds(1_000))
            _ = story.queue.nextChange(after: story.now)
            _ = story.wait(of: 1)
        }
        #expect(story.queue.snapshot(at: story.now) == first)
        #expect(story.takeAll() == [2])
    }
}
