import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct WhoTests {
    @Test func `who costs most comes first, with the share of the whole`() throws {
        var kinds: [Event.Kind] = []
        for id in 1...4 as ClosedRange<UInt64> {
            let call = Samples.call(id, "GET", "/a", .normal, caller: id == 1 ? "web" : "ci-sync")
            kinds += [.received(call), .sent(AttemptID(call: call.id, number: 1), call)]
        }
        let limited = Answer(status: 429, outcome: .limited(.bucket, until: nil))
        kinds.append(.answered(AttemptID(call: CallID(rawValue: 1), number: 1), limited, took: .zero))
        kinds.append(
            .ended(
                CallID(rawValue: 1),
                .refused(Refusal(reason: .draining, retryAt: nil)),
                attempts: 1,
                took: .zero
            )
        )
        let seat = try Operator(events: kinds)
        let ranked = Usage.ranked(seat.model.live.usage.callers, by: .cost)
        #expect(ranked.map(\.name) == ["ci-sync", "web"])
        #expect(ranked[0].tally.sent == 3)
        #expect(ranked[1].tally == Usage.Tally(calls: 1, sent: 1, points: 1, lost: 1, limited: 1))
    }

    @Test func `who made the service refuse comes before who spends, and o sorts anew`() throws {
        var usage = ["spender": Usage.Tally(points: 900), "breaker": Usage.Tally(points: 5, limited: 1)]
        usage["victim"] = Usage.Tally(points: 1, lost: 40)
        func names(_ order: UsageOrder) -> [String] { Usage.ranked(usage, by: order).map(\.name) }
        #expect(names(.harm) == ["breaker", "spender", "victim"])
        #expect(names(.cost) == ["spender", "breaker", "victim"])
        #expect(names(.loss) == ["victim", "breaker", "spender"])
        var seat = try Operator()
        seat.press(.character("W"))
        #expect(seat.frame.contains("sorted by who hurts"))
        seat.press(.character("o"), .character("o"))
        #expect(seat.frame.contains("sorted by who is hurt"))
        seat.press(.character("W"))
        #expect(seat.model.overlay == nil)
    }

    @Test func `names without end are counted together`() {
        var usage = Usage()
        for id in 1...500 as ClosedRange<UInt64> {
            usage.received(Samples.call(id, "GET", "/a", .normal, caller: "caller \(id)"))
        }
        #expect(usage.callers.count == Usage.capacity + 1)
        #expect(usage.callers[Usage.others]?.calls == 500 - Usage.capacity)
    }

    @Test func `w saves the screen, and says where`() throws {
        var seat = try Operator()
        #expect(seat.press(.character("w")) == [.saveScreen])
        seat.tell(.screenSaved("/home/me/screens/1"))
        #expect(seat.frame.contains("saved the screen as /home/me/screens/1.txt, .ansi and .svg"))
    }
}
