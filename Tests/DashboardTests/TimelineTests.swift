import Resilience
import Testing
import Timing

@testable import Dashboard

@Suite struct TimelineTests {
    private func timeline(_ steps: [(Int, TraceStep.Kind)], now: Int = 100) -> Timeline {
        var row = RequestRow(Samples.call(1), at: Samples.now)
        for (second, kind) in steps { row.happened(TraceStep(at: Samples.later(second), kind: kind)) }
        return Timeline(of: row, at: Samples.later(now))
    }

    private let retried: [(Int, TraceStep.Kind)] = [
        (0, .queued(.exhausted(.core), until: nil)), (40, .sent(attempt: 1)),
        (41, .answered(Samples.badGateway, took: .seconds(1))),
        (41, .retrying(.backoff, until: Samples.later(50))),
        (50, .sent(attempt: 2)), (52, .ended(.completed(status: 200), attempts: 2, took: .seconds(52))),
    ]

    @Test func `a life is told apart into waiting, the wire and pauses`() {
        let line = timeline(retried)
        #expect(line.spans.map(\.phase) == [.waiting, .onTheWire, .pausing, .onTheWire])
        #expect(line.total(of: .waiting) == .seconds(40))
        #expect(line.total(of: .onTheWire) == .seconds(3))
        #expect(line.total == .seconds(52))
    }

    @Test func `what lives goes on until now`() {
        #expect(timeline([(0, .sent(attempt: 1))], now: 7).total(of: .onTheWire) == .seconds(7))
    }

    @Test(arguments: [4, 5, 10, 77, 200])
    func `the bar is as wide as told and leaves no phase out`(columns: Int) {
        let widths = timeline(retried).widths(in: columns)
        #expect(widths.reduce(0, +) == columns)
        #expect(widths.allSatisfy { $0 > 0 })
    }

    @Test func `there is no bar without room or time`() {
        #expect(timeline(retried).widths(in: 3).isEmpty)
        #expect(timeline([], now: 0).widths(in: 80).isEmpty)
    }

    @Test func `a step says how long it held and by what numbers`() throws {
        var seat = try Operator(
            Samples.trouble,
            events: [
                .received(Samples.call(9)), .queued(CallID(rawValue: 9), .reserve(.core), until: nil),
                .sent(AttemptID(call: CallID(rawValue: 9), number: 1), Samples.call(9)),
            ]
        )
        seat.model.selection[.requests] = .request(CallID(rawValue: 9))
        seat.press(.enter)
        #expect(seat.frame.contains("held 1.0s: core at its reserve (500), normal waits below 1000; 0 left"))
    }

    @Test func `what a lane was held by while a call waited stands in the call's life`() throws {
        let call = Samples.call(9)
        var seat = try Operator(
            Samples.trouble,
            events: [
                .received(call), .queued(call.id, .concurrency, until: nil),
                .laneHeld(call.lane, .normal, .exhausted(.core), until: Samples.later(60)),
                .laneHeld(call.lane, .low, .paused, until: nil),
                .sent(AttemptID(call: call.id, number: 1), call),
                .laneHeld(call.lane, .normal, .paused, until: nil),
            ]
        )
        seat.model.selection[.requests] = .request(call.id)
        seat.press(.enter)
        #expect(seat.frame.contains("held 1.0s: all 32 slots are taken"))
        #expect(seat.frame.contains("held 2.0s: core is used up, 0 of 5000 left; all wait for its reset"))
        #expect(!seat.frame.contains("paused"))
    }

    @Test(arguments: [
        (Priority.high, 480, "core at its reserve (500), high waits below 500; 480 left"),
        (.low, 900, "core at its reserve (500), low waits below 1000; 900 left"),
        // The numbers came before the decision.
        (.normal, 1010, "core at its reserve (500), normal waits below 1000"),
    ])
    func `a reserve tells its numbers for the priority`(priority: Priority, left: Int, words: String) {
        let snapshot = Samples.snapshot(
            buckets: [Samples.bucket(.core, .reserved, remaining: left, limit: 5000)],
            secondary: Samples.secondary(.open),
            queue: Samples.calm.queue
        )
        let grounds = Grounds(
            of: .reserve(.core),
            in: Samples.lane(.core),
            priority,
            by: snapshot,
            GateCulprits()
        )
        #expect(Sentences.decision(.reserve(.core), grounds, for: priority) == words)
    }
}
