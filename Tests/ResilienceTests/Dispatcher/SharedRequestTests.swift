import Resilience
import Testing
import Timing

@Suite struct SharedRequestTests {
    @Test func `identical reads under way share one request`() {
        var story = Story()
        let leader = story.submit(sharing: "GET /user")
        let follower = story.submit(sharing: "GET /user")
        #expect(story.onWire.map(\.call) == [leader])
        story.answer()
        #expect(story.endings == [leader: .completed(status: 200), follower: .completed(status: 200)])
        #expect(story.dispatcher.snapshot(at: story.now).counters.sent == 1)
    }

    @Test func `a leader's caller may leave without costing the others their answer`() {
        var story = Story()
        let leader = story.submit(sharing: "GET /user")
        let follower = story.submit(sharing: "GET /user")
        story.cancel(leader)
        #expect(story.endings == [leader: .cancelled])
        #expect(story.onWire.map(\.call) == [leader])
        story.answer()
        #expect(story.endings[follower] == .completed(status: 200))
        #expect(story.dispatcher.unfinished == 0)
    }

    @Test func `a request that everybody left is taken off the wire`() {
        var story = Story()
        let leader = story.submit(sharing: "GET /user")
        let follower = story.submit(sharing: "GET /user")
        story.cancel(leader)
        story.cancel(follower)
        #expect(story.onWire.isEmpty)
        #expect(story.dispatcher.snapshot(at: story.now).inFlight == 0)
    }

    @Test func `followers of a leader that waited and was cancelled ask for themselves`() {
        var story = Story { $0.requestQueue.maximumInFlight = 1 }
        story.submit()
        let leader = story.submit(sharing: "GET /user")
        let follower = story.submit(sharing: "GET /user")
        story.cancel(leader)
        story.answer()
        #expect(story.onWire.map(\.call) == [follower])
    }
}
