import Resilience
import Testing
import Timing

@testable import Dashboard

@Suite struct ModelPartTests {
    @Test func `a ring keeps the last values in their order`() {
        var ring = Ring<Int>(capacity: 3)
        for value in 1...5 { ring.append(value) }
        #expect(ring.elements == [3, 4, 5])
        #expect(ring.first == 3 && ring.last == 5 && ring[1] == 4)
    }

    @Test func `the flow of a line is told by two snapshots, and not by one`() {
        var flow = QueueFlow()
        flow.sampled(Samples.calm)
        #expect(flow.arriving(.normal) == nil)
        var later = Samples.calm
        later.at = Samples.later(2)
        later.queue.lines[2].enqueued += 10
        later.queue.lines[2].dequeued += 4
        flow.sampled(later)
        #expect(flow.arriving(.normal) == 5)
        #expect(flow.leaving(.normal) == 2)
    }

    @Test func `a snapshot ends the holds that it doesn't have`() {
        var holds = LaneHolds()
        let group = LaneHolds.Group(lane: Samples.lane(.core), priority: .low)
        let other = LaneHolds.Group(lane: Samples.lane(.search), priority: .low)
        holds.held(group, by: LaneHolds.Entry(hold: .secondary, until: nil, at: Samples.now))
        holds.held(other, by: LaneHolds.Entry(hold: .secondary, until: nil, at: Samples.later(2)))
        holds.sampled([], at: Samples.later(1))
        #expect(holds.entries.keys.map { $0 } == [other])
    }

    @Test func `a row's own newer hold goes before its lane's`() {
        var holds = LaneHolds()
        let group = LaneHolds.Group(lane: Samples.lane(.core), priority: .normal)
        holds.held(group, by: LaneHolds.Entry(hold: .secondary, until: nil, at: Samples.now))
        var row = RequestRow(Samples.call(1), at: Samples.later(1))
        row.happened(TraceStep(at: Samples.later(1), kind: .queued(.concurrency, until: nil)))
        #expect(holds.hold(of: row)?.hold == .concurrency)
        holds.held(group, by: LaneHolds.Entry(hold: .paused, until: nil, at: Samples.later(2)))
        #expect(holds.hold(of: row)?.hold == .paused)
    }

    @Test func `nothing happens to a row after its end`() {
        var row = RequestRow(Samples.call(1), at: Samples.now)
        let end = TraceStep(at: Samples.now, kind: .ended(.cancelled, attempts: 0, took: .seconds(1)))
        row.happened(end)
        row.happened(TraceStep(at: Samples.later(1), kind: .sent(attempt: 1)))
        #expect(row.stage == .ended(.cancelled))
        #expect(row.attempts == 0)
    }

    @Test func `a long life keeps its beginning and its newest steps`() {
        var row = RequestRow(Samples.call(1), at: Samples.now)
        for attempt in 1...100 { row.happened(TraceStep(at: Samples.now, kind: .sent(attempt: attempt))) }
        #expect(row.trace.count == RequestRow.longestTrace)
        #expect(row.omittedSteps == 77)
        #expect(row.trace.first?.kind == .received)
        #expect(row.trace.last?.kind == .sent(attempt: 100))
    }

    @Test func `events told twice are taken once`() {
        var watch = Watch()
        let events = Samples.events(Samples.story)
        watch.happened(events, requests: Matcher(.none), events: Matcher(.none))
        let once = watch
        watch.happened(events, requests: Matcher(.none), events: Matcher(.none))
        #expect(watch == once)
    }

    @Test func `requests are ordered by what is chosen`() {
        var watch = Watch()
        let events = Samples.events(Samples.story)
        watch.happened(events, requests: Matcher(.none), events: Matcher(.none))
        func order(_ order: RequestOrder) -> [UInt64] {
            watch.requests.ordered(by: order, reversed: false, at: Samples.now).map(\.rawValue)
        }
        #expect(order(.worst) == [4803, 4804, 4805, 4806, 4807, 4802, 4801])
        #expect(order(.newest) == [4807, 4806, 4805, 4804, 4803, 4802, 4801])
        #expect(order(.priority).first == 4803 && order(.priority).last == 4802)
        #expect(order(.status).first == 4803)
        #expect(order(.slowest).first == 4803)
    }
}
