import GitHub
import Synchronization
import TestSupport
import Testing

@testable import Gateway

struct WebhookTests {
    @Test func `a signed delivery reaches the receiver as it came`() async throws {
        let line = try await GatewayStage().run { gate async throws in
            #expect(try await gate.deliver("{\n\"a\": 1}", id: "d1").hasPrefix("HTTP/1.1 202 "))
            return await gate.next()?.line
        }
        #expect(line == Array(#"{"id":"d1","event":"push","payload":{ "a": 1}}"#.utf8))
    }

    @Test func `a repetition succeeds and is not handed on`() async throws {
        try await GatewayStage().run { gate async throws in
            #expect(try await gate.deliver("{}", id: "d1").hasPrefix("HTTP/1.1 202 "))
            #expect(try await gate.deliver("{}", id: "d1").hasPrefix("HTTP/1.1 200 "))
            #expect(gate.desk.tally.accepted == 1)
            #expect(gate.desk.tally.repeated == 1)
        }
    }

    @Test func `a forged delivery is refused, and the desk is told why`() async throws {
        try await GatewayStage().run { gate async throws in
            let answer = try await gate.deliver("{}", id: "d1", signedWith: Secret("wrong"))
            #expect(answer.hasPrefix("HTTP/1.1 401 "))
            #expect(answer.hasSuffix("refused\n"))
            #expect(gate.desk.tally.rejected == 1)
            #expect(
                try await gate.ask("POST /webhooks/github", ["content-length: 0"]).hasPrefix("HTTP/1.1 401 ")
            )
        }
    }

    @Test
    func `whatever the receiver does, deliveries are answered, and those without a place may come again`()
        async throws
    {
        try await GatewayStage().run(capacity: 1) { gate async throws in
            #expect(try await gate.deliver("{}", id: "d1").hasPrefix("HTTP/1.1 202 "))
            let full = try await gate.deliver("{}", id: "d2")
            #expect(full.hasPrefix("HTTP/1.1 503 "))
            #expect(full.lowercased().contains("retry-after: 60"))
            _ = await gate.next()
            #expect(try await gate.deliver("{}", id: "d2").hasPrefix("HTTP/1.1 202 "))
        }
    }

    @Test func `a delivery that the receiver failed on is taken again`() async throws {
        try await GatewayStage().run { gate async throws in
            #expect(try await gate.deliver("{}", id: "d1").hasPrefix("HTTP/1.1 202 "))
            await gate.handOn { _ in throw Failed() }
            #expect(try await gate.deliver("{}", id: "d1").hasPrefix("HTTP/1.1 202 "))
            #expect(gate.desk.tally.undelivered == 1)
        }
    }

    @Test func `a body that is announced too large is not read`() async throws {
        try await GatewayStage().run { gate async throws in
            let answer = try await gate.ask("POST /webhooks/github", ["content-length: 99999999"])
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func `a body that does not come in time costs its connection`() async throws {
        let stage = GatewayStage()
        try await stage.run { gate async throws in
            async let answer = gate.ask("POST /webhooks/github", ["content-length: 10"], body: "{")
            await stage.time.sleeper(for: .seconds(10))
            stage.time.advance(by: .seconds(10))
            let text = try await answer
            #expect(text.isEmpty || text.hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test func `a body that is no JSON is handed on as text`() async throws {
        let line = try await GatewayStage().run { gate async throws in
            _ = try await gate.deliver("a\n\"b\"", id: "d1")
            return await gate.next()?.line
        }
        #expect(line == Array(#"{"id":"d1","event":"push","payload":"a\n\"b\""}"#.utf8))
    }

    @Test func `bodies under way share one budget`() {
        let budget = BodyBudget(bytes: 10)
        #expect(budget.take(6))
        #expect(!budget.take(5))
        budget.giveBack(6)
        #expect(budget.take(10))
    }
}

private struct Failed: Error {}

extension Gate {
    /// The next delivery that the desk hands on.
    fileprivate func next() async -> WebhookDelivery? {
        let received = Mutex<WebhookDelivery?>(nil)
        await handOn { delivery in received.withLock { $0 = delivery } }
        return received.withLock { $0 }
    }

    /// Runs the desk for one delivery.
    fileprivate func handOn(_ receive: @escaping @Sendable (WebhookDelivery) throws -> Void) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await desk.run { delivery in
                    withUnsafeCurrentTask { $0?.cancel() }
                    try receive(delivery)
                }
            }
        }
    }
}
