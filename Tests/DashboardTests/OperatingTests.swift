import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

@Suite struct OperatingTests {
    private func typed(_ text: String, in seat: inout Operator) -> [Effect] {
        seat.press(.character(":"))
        seat.type(text)
        return seat.press(.enter)
    }

    @Test func `a breaker is held open for ten minutes and no longer`() throws {
        var seat = try Operator()
        #expect(typed("breaker api open 10m", in: &seat) == [])
        #expect(seat.frame.contains("refuse every call until 10:42:07"))
        let end = Samples.later(600)
        #expect(seat.press(.character("y")) == [.operate(.breaker(.api, .forceOpen, until: end))])
    }

    @Test func `the menu's plus and minus choose how long`() throws {
        var seat = try Operator()
        seat.press(.character("b"), .character("+"), .character("+"), .character("-"), .character("c"))
        let end = Samples.later(60)
        #expect(seat.press(.character("y")) == [.operate(.breaker(.api, .forceClosed, until: end))])
    }

    @Test func `a breaker learned while the menu is open can be chosen, and all means it too`() throws {
        let whole = Samples.trouble
        var snapshot = whole
        snapshot.breakers.removeLast(whole.breakers.count - 1)
        var seat = try Operator(snapshot)
        seat.press(.character("b"))
        #expect(!seat.frame.contains("another breaker"))
        seat.tell(.sampled(whole))
        #expect(seat.frame.contains("another breaker"))
        seat.press(.left, .character("O"))
        seat.type("all")
        let all = whole.breakers.map { Effect.operate(.breaker($0.routeClass, .forceOpen)) }
        #expect(seat.press(.enter) == all)
    }

    @Test func `all breakers are meant even where a filter hides some`() throws {
        var seat = try Operator(Samples.trouble)
        seat.press(.character("2"), .character("/"))
        seat.type("api")
        seat.press(.enter, .character("b"), .character("O"))
        seat.type("all")
        let all = Samples.trouble.breakers.map { Effect.operate(.breaker($0.routeClass, .forceOpen)) }
        #expect(seat.press(.enter) == all)
    }

    @Test func `what is no duration is told`() throws {
        var seat = try Operator()
        #expect(typed("breaker api open soon", in: &seat) == [])
        #expect(seat.frame.contains("soon is no duration: write 30s, 10m or 1h"))
    }

    @Test func `a probe can be asked for now`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(typed("breaker uploads probe", in: &seat) == [])
        #expect(seat.press(.character("y")) == [.operate(.probeBreaker(.uploads))])
    }

    @Test func `a held breaker says when the hold ends`() throws {
        var snapshot = Samples.trouble
        snapshot.breakers[1].heldUntil = Samples.later(90)
        #expect(try Operator(snapshot, size: Size(width: 80, height: 24)).frame.contains("ends 01:30"))
    }

    @Test func `draining wants its word typed`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(seat.press(.character("D"), .enter) == [])
        #expect(seat.frame.contains("until D is pressed again, 143 calls"))
        seat.type("drain")
        #expect(seat.press(.enter) == [.operate(.drainQueue)])
    }

    @Test func `a drained queue is opened at once by the same key`() throws {
        var snapshot = Samples.trouble
        snapshot.queue.isDraining = true
        var seat = try Operator(snapshot)
        #expect(seat.press(.character("D")) == [.operate(.openQueue)])
        #expect(seat.frame.contains("accepts calls again"))
    }

    @Test func `all living requests that match are cancelled, ended ones are let be`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        #expect(typed("cancel-matching pulls", in: &seat) == [])
        #expect(seat.frame.contains("1 call alive and matching “pulls”"))
        #expect(seat.press(.character("y")) == [.cancel(CallID(rawValue: 4805))])
    }

    @Test func `the panel's filter is meant where none is typed`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        _ = typed("filter artifacts", in: &seat)
        #expect(seat.press(.character("X")) == [])
        #expect(seat.press(.character("y")) == [.cancel(CallID(rawValue: 4804))])
        _ = typed("raise-matching artifacts", in: &seat)
        #expect(seat.press(.character("y")) == [.operate(.reprioritise(CallID(rawValue: 4804), .high))])
    }

    @Test func `where all that match have the highest priority, there is nothing to ask`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        #expect(typed("raise-matching issues", in: &seat) == [])
        #expect(seat.frame.contains("all that match have the highest priority"))
        #expect(seat.press(.character("y")) == [])
    }

    @Test func `nothing that matches is told`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        #expect(typed("cancel-matching nowhere", in: &seat) == [])
        #expect(seat.frame.contains("no living request matches"))
    }

    @Test func `a gate tells who shut it until when, and opens when its name is typed`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.press(.character("1"), .character("o"))
        #expect(seat.frame.contains("secondary of token was shut by the answer to #4803"))
        seat.type("secondar")
        #expect(seat.press(.enter) == [])
        seat.type("y")
        #expect(seat.press(.enter) == [.operate(.openGate("token", .secondary))])
    }

    @Test func `the selected bucket's gate is meant, and none where nothing is shut`() throws {
        var seat = try Operator(Samples.trouble)
        #expect(typed("open-gate core", in: &seat) == [])
        seat.type("core")
        #expect(seat.press(.enter) == [.operate(.openGate("token", .bucket(.core)))])
        var calm = try Operator(Samples.calm)
        calm.press(.character("1"), .character("o"))
        #expect(calm.frame.contains("no gate is shut"))
    }

    @Test func `whose answer shut the gate stands beside it`() throws {
        let seat = try Operator(Samples.trouble, events: Samples.story)
        #expect(seat.frame.contains("strike 2  by #4803"))
    }
}
