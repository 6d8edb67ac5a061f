import Resilience
import Screen
import Testing
import Timing

@testable import Dashboard

@Suite struct HistoryTests {
    /// A dashboard that was told a snapshot a second, with what is left going down by ten each.
    private func watched(seconds: Int) throws -> Operator {
        var seat = try Operator(nil)
        for second in 0..<seconds {
            seat.now = Samples.later(second)
            seat.tell(.sampled(Self.snapshot(at: second)))
        }
        return seat
    }

    private static func snapshot(at second: Int) -> Snapshot {
        var snapshot = Samples.calm
        snapshot.at = Samples.later(second)
        snapshot.lastAnswerAt = snapshot.at
        snapshot.credentials[0].buckets[0].remaining = 5000 - second % 4000
        return snapshot
    }

    private func left(in seat: Operator) -> Int? {
        seat.model.snapshot?.credentials[0].buckets[0].remaining
    }

    @Test func `a step back shows the panels of that moment, while collection goes on`() throws {
        var seat = try watched(seconds: 121)
        seat.press(.character("<"))
        #expect(seat.frame.contains("PAST 10:33:52, 00:15 ago"))
        #expect(left(in: seat) == 5000 - 105)
        seat.now = Samples.later(130)
        seat.tell(.sampled(Self.snapshot(at: 130)))
        #expect(left(in: seat) == 5000 - 105)
        #expect(seat.frame.contains("PAST 10:33:52, 00:25 ago"))
        seat.press(.escape)
        #expect(left(in: seat) == 5000 - 130)
        #expect(!seat.frame.contains("PAST"))
    }

    @Test func `a step is as long as the range has it`() throws {
        var seat = try watched(seconds: 900)
        seat.press(.character("["), .character("<"))
        #expect(left(in: seat) == 5000 - 890)
        seat.press(.character("]"), .character("]"), .character("<"))
        #expect(left(in: seat) == 5000 - 830)
        seat.press(.character(">"), .character(">"))
        #expect(seat.model.frozen == nil)
    }

    @Test func `Esc, a key without meaning and what changes something go back to the present`() throws {
        for key in [Key.escape, .function(9), .character("p"), .character("Z")] {
            var seat = try watched(seconds: 60)
            seat.press(.character("<"))
            #expect(seat.model.isInPast)
            seat.press(key)
            #expect(!seat.model.isInPast, "\(key)")
        }
    }

    @Test func `what only looks stays in the past`() throws {
        var seat = try watched(seconds: 60)
        seat.press(.character("<"), .tab, .down, .character("z"), .character("]"), .character("?"), .escape)
        #expect(seat.model.isInPast)
    }

    @Test func `a moment is reached by its time of day and by its age`() throws {
        var seat = try watched(seconds: 600)
        seat.press(.character(":"))
        seat.type("at 10:37:07")
        seat.press(.enter)
        #expect(left(in: seat) == 5000 - 300)
        seat.press(.character(":"))
        seat.type("at 2m")
        seat.press(.enter)
        #expect(left(in: seat) == 5000 - 475)
        seat.press(.character(":"))
        seat.type("at noon")
        seat.press(.enter)
        #expect(seat.frame.contains("noon is neither a time as 10:32:07 nor a span as 5m"))
    }

    @Test func `requests and events are those of the moment`() throws {
        var seat = try Operator(Samples.calm, events: [.received(Samples.call(1)), .operated(.pauseQueue)])
        seat.now = Samples.later(30)
        let attempt = AttemptID(call: CallID(rawValue: 1), number: 1)
        let kinds: [Event.Kind] = [
            .sent(attempt, Samples.call(1)),
            .ended(CallID(rawValue: 1), .completed(status: 200), attempts: 1, took: .seconds(30)),
            .received(Samples.call(2)), .operated(.resumeQueue),
        ]
        let late = kinds.enumerated().map { Event(number: UInt64(50 + $0), at: seat.now, kind: $1) }
        seat.tell(.events(late))
        seat.tell(.sampled(Self.snapshot(at: 30)))
        seat.press(.character("<"))
        let row = try #require(seat.model.shown.requests[CallID(rawValue: 1)])
        #expect(row.stage == .received && row.attempts == 0 && !row.hasEnded)
        #expect(seat.model.shown.requests[CallID(rawValue: 2)] == nil)
        #expect(seat.model.eventNumbers(limit: 10).count == 1)
        seat.press(.escape)
        #expect(seat.model.shown.requests[CallID(rawValue: 1)]?.hasEnded == true)
        #expect(seat.model.eventNumbers(limit: 10).count == 2)
    }

    @Test func `courses are put together from those kept before and after`() {
        func course(_ second: Int, _ values: ClosedRange<Int>) -> Course {
            Course(at: Instant(secondsSinceEpoch: Int64(second)), values: values.map { Double($0) })
        }
        // A value is the number of its slot; slot 20 begins at 100 s.
        let earlier = course(100, 11...20)
        let later = course(140, 19...28)
        let values = Course.at(
            Instant(secondsSinceEpoch: 123),
            slot: .seconds(5),
            earlier: earlier,
            later: later
        )
        #expect(values == (15...24).map { Double($0) })
        let gap = Course.at(
            Instant(secondsSinceEpoch: 123),
            slot: .seconds(5),
            earlier: nil,
            later: later
        )
        #expect(gap == [nil, nil, nil, nil] + (19...24).map { Double($0) })
    }

    @Test func `an hour is kept, coarser with age, and no more`() throws {
        var (watch, history) = (Watch(), History())
        for second in stride(from: 0, through: 7200, by: 5) {
            watch.sampled(Self.snapshot(at: second))
            history.sampled(watch)
        }
        let moments = history.moments
        let oldest = try #require(moments.first?.at.duration(to: Samples.later(7200)))
        #expect((.seconds(3570)...(.seconds(3600))).contains(oldest))
        #expect(moments.count < 260)
        let gaps = zip(moments, moments.dropFirst()).map { $0.at.duration(to: $1.at) }
        #expect(gaps.allSatisfy { $0 <= .seconds(30) })
        #expect(gaps.suffix(50).allSatisfy { $0 == .seconds(5) })
        #expect(history.bytes == moments.reduce(0) { $0 + $1.weight })
        #expect(history.bytes < 2 << 20)
    }

    @Test func `the largest snapshots stay below eight megabytes`() throws {
        var watch = Watch()
        var history = History()
        let held = (0..<400).map { number in
            HeldLane(
                lane: Samples.call(UInt64(number), "GET", "/repos/a/b/actions/runs/\(number)").lane,
                priority: .normal,
                hold: .secondary,
                until: nil,
                count: 1
            )
        }
        let routes = (0..<100).map { number in
            Samples.latency(
                RouteClass(rawValue: "a route of some length \(number)"),
                p50: 1,
                p95: 2,
                p99: 3,
                count: 9,
                failures: 0
            )
        }
        let none = Matcher(.none)
        watch.happened(
            Samples.events((1...1000).map { .received(Samples.call($0)) }),
            requests: none,
            events: none
        )
        var largest = 0
        for second in stride(from: 0, to: 3600, by: 5) {
            var snapshot = Samples.trouble
            snapshot.at = Samples.later(second)
            snapshot.queue.held = held
            snapshot.latency = routes
            watch.sampled(snapshot)
            history.sampled(watch)
            largest = max(largest, history.bytes)
        }
        #expect(largest <= History.budget)
        #expect(largest > History.budget / 2, "the test fills it")
    }

    @Test func `marks come back as events, are jumped between and stand in the graphs`() throws {
        var seat = try watched(seconds: 300)
        seat.press(.character("M"))
        seat.type("deploy of api")
        let note = Note(.info, "mark", "deploy of api")
        #expect(seat.press(.enter) == [.note(note)])
        seat.tell(.events([Event(number: 70, at: seat.now, kind: .noted(note))]))
        seat.now = Samples.later(320)
        seat.tell(.sampled(Self.snapshot(at: 320)))
        seat.press(.character("{"))
        #expect(seat.frame.contains("mark: deploy of api"))
        #expect(left(in: seat) == 5000 - 299, "the mark's own moment, and not the one kept before")
        seat.press(.character("}"))
        #expect(seat.frame.contains("there is no mark after"))
        seat.press(.escape)
        #expect(seat.model.marks(inSlotsOf: .seconds(5)) == [4])
    }

    @Test func `a mark of the past stands where it was set`() throws {
        var seat = try watched(seconds: 300)
        seat.press(.character("<"), .character("M"))
        seat.type("began")
        let note = Note(.info, "mark", "began (at 10:36:47)")
        #expect(seat.press(.enter) == [.note(note)])
        seat.tell(.events([Event(number: 70, at: seat.now, kind: .noted(note))]))
        #expect(seat.model.marks.all == [Bookmark(at: Samples.later(280), word: "began (at 10:36:47)")])
        #expect(seat.model.history.moment(at: Samples.later(280))?.isMarked == true)
    }

    @Test func `a marked moment is kept for the whole hour`() throws {
        var seat = try watched(seconds: 100)
        let marked = Event(number: 9, at: Samples.later(85), kind: .noted(Note(.info, "mark", "x")))
        seat.tell(.events([marked]))
        for second in stride(from: 100, to: 3600, by: 10) {
            seat.now = Samples.later(second)
            seat.tell(.sampled(Self.snapshot(at: second)))
        }
        seat.press(.character("{"))
        #expect(seat.model.frozen?.at == Samples.later(85))
    }
}
