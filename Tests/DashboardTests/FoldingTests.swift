import Resilience
import Testing
import Timing

@testable import Dashboard

@Suite struct FoldingTests {
    private func refused(_ id: UInt64, _ reason: Refusal.Reason) -> Event.Kind {
        let refusal = Refusal(reason: reason, retryAt: Samples.later(12))
        return .ended(CallID(rawValue: id), .refused(refusal), attempts: 0, took: .zero)
    }

    @Test func `a flood of refusals is one line with a count and when to come back`() throws {
        let flood = (1...312).map { refused($0, .breakerOpen(.api)) }
        let seat = try Operator(events: flood)
        #expect(seat.model.eventNumbers(limit: 100).count == 1)
        #expect(seat.frame.contains("312 calls refused: breaker api is open; ask again at 10:32:19"))
    }

    @Test func `refusals for different reasons keep lines of their own`() throws {
        let kinds = (1...10).map { refused($0, $0 % 2 == 0 ? .queueFull : .breakerOpen(.api)) }
        let seat = try Operator(events: kinds)
        #expect(seat.model.eventNumbers(limit: 100).count == 2)
    }

    @Test func `what lies far back is not added to`() throws {
        var kinds = [refused(1, .queueFull)]
        kinds += (0..<20).map { _ in Event.Kind.gateOpened("token", .secondary) }
        let seat = try Operator(events: kinds + [refused(2, .queueFull)])
        #expect(seat.model.eventNumbers(limit: 100).count == 22)
    }

    @Test func `a selected line stays selected while calls are added to it`() throws {
        var seat = try Operator(events: [refused(1, .queueFull)])
        seat.press(.character("6"), .character("g"))
        let selected = seat.model.selection[.events]
        seat.tell(.events([Event(number: 900, at: seat.now, kind: refused(2, .queueFull))]))
        #expect(seat.model.selection[.events] == selected)
        #expect(seat.frame.contains("2 calls refused"))
    }

    @Test func `a filter follows the newest call of a line`() throws {
        var seat = try Operator(events: [refused(1, .queueFull)])
        seat.press(.character("6"), .character("/"))
        seat.type("#2 ")
        #expect(seat.model.eventNumbers(limit: 100).isEmpty)
        seat.tell(.events([Event(number: 900, at: seat.now, kind: refused(2, .queueFull))]))
        #expect(seat.model.eventNumbers(limit: 100).count == 1)
    }

    @Test func `a notice goes when what it tells of is over`() throws {
        var seat = try Operator()
        let until = Samples.later(30)
        let shut = Event.Kind.gateShut("token", .secondary, until: until)
        seat.tell(.events([Event(number: 1, at: seat.now, kind: shut)]))
        #expect(seat.model.notice != nil)
        seat.tell(.events([Event(number: 2, at: seat.now, kind: .gateOpened("token", .bucket(.core)))]))
        #expect(seat.model.notice != nil)
        seat.tell(.events([Event(number: 3, at: seat.now, kind: .gateOpened("token", .secondary))]))
        #expect(seat.model.notice == nil)
    }
}
