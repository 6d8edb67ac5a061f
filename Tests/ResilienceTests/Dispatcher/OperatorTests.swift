import Resilience
import Testing
import Timing

@Suite struct OperatorTests {
    @Test func `a paused queue sends nothing until it is resumed`() {
        var story = Story()
        story.operate(.pauseQueue)
        let id = story.submit()
        #expect(story.onWire.isEmpty)
        story.operate(.resumeQueue)
        #expect(story.onWire == [AttemptID(call: id, number: 1)])
    }

    @Test func `draining refuses what waits and lets what is in flight end`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        let first = story.submit()
        let second = story.submit()
        story.operate(.drainQueue)
        #expect(story.endings == [second: .refused(Refusal(reason: .draining, retryAt: nil))])
        story.answer()
        #expect(story.endings[first] == .completed(status: 200))
        let late = story.submit()
        #expect(story.endings[late] == .refused(Refusal(reason: .draining, retryAt: nil)))
    }

    @Test func `a drained queue that is opened takes calls again, and what was refused stays refused`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        let first = story.submit()
        let refused = story.submit()
        story.operate(.drainQueue)
        story.operate(.openQueue)
        let late = story.submit()
        story.answer()
        #expect(story.endings[first] == .completed(status: 200))
        #expect(story.endings[refused] == .refused(Refusal(reason: .draining, retryAt: nil)))
        #expect(story.onWire == [AttemptID(call: late, number: 1)])
    }

    @Test func `a closed queue takes nothing new and finishes what waits`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.submit()
        let second = story.submit()
        story.operate(.closeQueue)
        let late = story.submit()
        #expect(story.endings == [late: .refused(Refusal(reason: .draining, retryAt: nil))])
        story.answer()
        #expect(story.onWire.map(\.call) == [second])
    }

    @Test func `a breaker forced open refuses without an instant, until it is automatic again`() {
        var story = Story()
        story.operate(.breaker(.api, .forceOpen))
        let id = story.submit()
        #expect(story.endings[id] == .refused(Refusal(reason: .breakerForcedOpen(.api), retryAt: nil)))
        story.operate(.breaker(.api, .automatic))
        let next = story.submit()
        #expect(story.onWire == [AttemptID(call: next, number: 1)])
    }

    @Test func `a cancelled call ends once, is never sent, and frees its slot`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        let flying = story.submit()
        let waiting = story.submit()
        story.cancel(waiting)
        story.cancel(waiting)
        story.cancel(flying)
        #expect(story.endings == [waiting: .cancelled, flying: .cancelled])
        #expect(story.onWire.isEmpty)
        let next = story.submit()
        #expect(story.onWire.map(\.call) == [next])
    }

    @Test func `a raised priority overtakes`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.submit()
        story.submit(priority: .high)
        let low = story.submit(priority: .low)
        story.operate(.reprioritise(low, .critical))
        story.answer()
        #expect(story.onWire.map(\.call) == [low])
    }

    @Test func `new settings apply at once and lose nothing`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.submit()
        story.submit()
        story.submit()
        #expect(story.onWire.count == 1)
        story.reconfigure { $0.requestQueue.maximumInFlight = 3 }
        #expect(story.onWire.count == 3)
    }

    @Test func `reading a thousand times changes nothing and tells nothing`() {
        var story = Story()
        story.submit()
        let events = story.events
        let before = story.dispatcher.snapshot(at: story.now)
        for second in 0..<1000 {
            _ = story.dispatcher.snapshot(at: story.seconds(Double(second)))
        }
        #expect(story.dispatcher.snapshot(at: story.now) == before)
        #expect(story.events == events)
    }
}
