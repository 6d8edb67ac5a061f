import Resilience
import Testing
import Timing

@Suite struct RequestQueueOrderTests {
    @Test func `higher priorities go first, and within one who came first`() {
        var story = QueueStory()
        story.submit(1, .low)
        story.submit(2, .normal)
        story.submit(3, .critical)
        story.submit(4, .high)
        story.submit(5, .critical)
        #expect(story.takeAll() == [3, 5, 4, 2, 1])
    }

    @Test func `order of coming holds across lanes of one priority`() {
        var story = QueueStory()
        story.submit(1, lane: "a")
        story.submit(2, lane: "b")
        story.submit(3, lane: "a")
        story.submit(4, lane: "c")
        story.submit(5, lane: "b")
        #expect(story.takeAll() == [1, 2, 3, 4, 5])
    }

    @Test func `a call that comes back stands before all that came after it, and keeps its age`() {
        var story = QueueStory { $0.ageingStep = .seconds(30) }
        story.submit(1, .low)
        let place = story.queue.place(of: CallID(rawValue: 1))
        story.submit(2, .low)
        #expect(story.next() == 1)
        story.submit(3, .low, lane: "b")
        story.pass(30)
        story.submit(4, .normal)
        story.submit(1, .low, place: place)
        #expect(story.takeAll() == [1, 2, 3, 4])
    }

    @Test func `a call that comes back is bound by its new deadline, not by that of before`() {
        var story = QueueStory()
        story.submit(1, within: 10)
        let place = story.queue.place(of: CallID(rawValue: 1))
        #expect(story.next() == 1)
        story.submit(1, within: 60, place: place)
        story.pass(10)
        #expect(story.expire().isEmpty)
        story.pass(50)
        #expect(story.expire() == [1])
    }

    @Test func `a waiting call rises one priority each ageing step, exactly when the step is over`() {
        var story = QueueStory { $0.ageingStep = .seconds(30) }
        story.submit(1, .low)
        story.pass(29)
        story.submit(2, .normal)
        #expect(story.next() == 2)
        story.pass(1)
        story.submit(3, .normal)
        #expect(story.next() == 1)
        #expect(story.next() == 3)
    }

    @Test func `an aged call goes before a critical one that came later, and after one that came earlier`() {
        var story = QueueStory { $0.ageingStep = .seconds(30) }
        story.submit(1, .critical)
        story.submit(2, .low)
        story.pass(90)
        story.submit(3, .critical)
        #expect(story.takeAll() == [1, 2, 3])
    }

    @Test func `one low call under an endless stream of critical ones goes within its ageing bound`() {
        var story = QueueStory { $0.ageingStep = .seconds(30) }
        story.submit(1, .low)
        var waited: Int64 = 0
        var number: UInt64 = 2
        repeat {
            story.submit(number, .critical)
            number += 1
            story.pass(1)
            waited += 1
        } while story.next() != 1 && waited < 1000
        #expect(waited == 90)
    }

    @Test func `without ageing a low call waits for all others`() {
        var story = QueueStory { $0.ageingStep = .zero }
        story.submit(1, .low)
        story.pass(1_000)
        story.submit(2, .normal)
        #expect(story.takeAll() == [2, 1])
    }

    @Test func `a held lane does not block another, and is asked once per priority in order of urgency`() {
        var story = QueueStory()
        story.holds["a"] = Wait(hold: .secondary, until: nil)
        story.submit(1, .critical, lane: "a")
        story.submit(2, .critical, lane: "a")
        story.submit(3, .low, lane: "a")
        story.submit(4, .normal, lane: "b")
        #expect(story.next() == 4)
        #expect(story.asked == ["a critical", "b normal"])
        story.asked = []
        #expect(story.next() == nil)
        #expect(story.asked == ["a critical", "a low"])
    }

    @Test func `raising a priority keeps the place that age gives`() {
        var story = QueueStory()
        story.submit(1, .low)
        story.submit(2, .high)
        story.submit(3, .low)
        story.submit(4, .high)
        #expect(story.reprioritise(3, to: .high) == .low)
        #expect(story.reprioritise(1, to: .high) == .low)
        #expect(story.reprioritise(9, to: .high) == nil)
        #expect(story.line(.high).depth == 4)
        #expect(story.line(.low).depth == 0)
        #expect(story.takeAll() == [1, 2, 3, 4])
    }

    @Test func `a removed call is never handed out, and can be removed once`() {
        var story = QueueStory()
        story.submit(1)
        story.submit(2)
        story.submit(3)
        #expect(story.remove(2) == true)
        #expect(story.remove(2) == false)
        #expect(!story.queue.contains(CallID(rawValue: 2)))
        #expect(story.takeAll() == [1, 3])
    }

    @Test func `a paused queue hands out nothing and asks nobody, and everything waits for the operator`() {
        var story = QueueStory()
        story.submit(1)
        story.queue.pause()
        #expect(story.next() == nil)
        #expect(story.asked.isEmpty)
        #expect(story.wait(of: 1) == Wait(hold: .paused, until: nil))
        #expect(story.queue.snapshot(at: story.now).held.map(\.hold) == [.paused])
        story.queue.resume()
        #expect(story.takeAll() == [1])
    }
}
