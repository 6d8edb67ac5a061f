import Resilience
import Testing
import Timing

@Suite struct RequestQueueBoundTests {
    @Test func `in a full queue the newest of the least urgent gives way to a more urgent newcomer`() {
        var story = QueueStory { $0.capacity = 3 }
        story.submit(1, .low)
        story.submit(2, .low)
        story.submit(3, .normal)
        #expect(story.submit(4, .critical) == .accepted(evicted: CallID(rawValue: 2)))
        #expect(story.submit(5, .high) == .accepted(evicted: CallID(rawValue: 1)))
        #expect(story.submit(6, .high) == .accepted(evicted: CallID(rawValue: 3)))
        #expect(story.takeAll() == [4, 5, 6])
        #expect(story.line(.low).evicted == 2)
        #expect(story.line(.normal).evicted == 1)
    }

    @Test func `a newcomer that is not more urgent than anybody is refused`() {
        var story = QueueStory { $0.capacity = 2 }
        story.submit(1, .normal)
        story.submit(2, .critical)
        #expect(story.submit(3, .normal) == .refused(.queueFull))
        #expect(story.submit(4, .low) == .refused(.queueFull))
        #expect(story.line(.normal).refused == 1)
        #expect(story.line(.low).refused == 1)
        #expect(story.takeAll() == [2, 1])
    }

    @Test func `a call that has aged does not give way to who is only as urgent as it has become`() {
        var story = QueueStory {
            $0.capacity = 1
            $0.ageingStep = .seconds(30)
        }
        story.submit(1, .low)
        story.pass(30)
        #expect(story.submit(2, .normal) == .refused(.queueFull))
        #expect(story.submit(3, .high) == .accepted(evicted: CallID(rawValue: 1)))
    }

    @Test func `a smaller capacity evicts the least urgent, newest first`() {
        var story = QueueStory()
        story.submit(1, .low)
        story.submit(2, .low)
        story.submit(3, .high)
        story.submit(4, .normal)
        var policy = QueuePolicy()
        policy.capacity = 1
        let evicted = story.queue.reconfigured(policy, at: story.now)
        #expect(evicted.map(\.rawValue) == [2, 1, 4])
        #expect(story.takeAll() == [3])
    }

    @Test func `a call expires at its deadline and not a nanosecond before`() {
        var story = QueueStory()
        story.submit(1, within: 10)
        let justBefore = story.seconds(10).advanced(byNanoseconds: -1)
        #expect(story.queue.expire(at: justBefore) == [])
        story.pass(10)
        #expect(story.expire() == [1])
        #expect(story.expire() == [])
        #expect(story.line(.normal).expired == 1)
        #expect(story.takeAll() == [])
    }

    @Test func `expired calls come earliest deadline first, with what each waited for`() {
        var story = QueueStory()
        let opening = Wait(hold: .secondary, until: story.seconds(60))
        story.holds["a"] = opening
        story.submit(1, lane: "a", within: 30)
        story.submit(2, lane: "b", within: 60)
        story.submit(3, lane: "a", within: 20)
        #expect(story.next() == 2)
        story.submit(4, lane: "c", within: 25)
        #expect(
            story.queue.expire(at: story.seconds(40)) == [
                ExpiredCall(id: CallID(rawValue: 3), wait: opening),
                ExpiredCall(id: CallID(rawValue: 4), wait: nil),
                ExpiredCall(id: CallID(rawValue: 1), wait: opening),
            ]
        )
    }

    @Test func `a drained queue gives back all that waited and accepts nothing more`() {
        var story = QueueStory()
        story.submit(1, .low)
        story.submit(2, .critical)
        #expect(story.queue.drain().map(\.rawValue) == [1, 2])
        #expect(story.queue.isDraining)
        #expect(story.queue.count == 0)
        #expect(story.submit(3, .critical) == .refused(.draining))
        #expect(story.queue.nextChange(after: story.now) == nil)
    }

    @Test func `the next change is the earliest deadline or end of a hold`() {
        var story = QueueStory()
        #expect(story.queue.nextChange(after: story.now) == nil)
        story.submit(1, lane: "a", within: 50)
        story.submit(2, lane: "b", within: 40)
        #expect(story.queue.nextChange(after: story.now) == story.seconds(40))
        story.holds["a"] = Wait(hold: .exhausted(.core), until: story.seconds(20))
        story.holds["b"] = Wait(hold: .concurrency, until: nil)
        #expect(story.next() == nil)
        #expect(story.queue.nextChange(after: story.now) == story.seconds(20))
        story.queue.pause()
        #expect(story.queue.nextChange(after: story.now) == story.seconds(40))
        _ = story.remove(2)
        #expect(story.queue.nextChange(after: story.now) == story.seconds(50))
    }

    @Test func `a deadline may be never, and the end of time expires even that`() {
        var story = QueueStory()
        _ = story.queue.enqueue(
            CallID(rawValue: 1),
            caller: "test",
            lane: .named("a"),
            priority: .low,
            deadline: .distantFuture,
            at: story.now
        )
        #expect(story.queue.nextChange(after: story.now) == nil)
        #expect(story.queue.expire(at: .distantFuture).map(\.id.rawValue) == [1])
    }
}
