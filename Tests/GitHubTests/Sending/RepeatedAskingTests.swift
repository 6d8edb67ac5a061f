import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct RepeatedAskingTests {
    private let stage = ClientStage()
    private let statistics = Request(.get, "/repos/o/r/stats/contributors")

    @Test func `case 54: 202 is asked again with growing patience, until it is there`() async throws {
        try await stage.run { client in
            async let response = client.computed(statistics)
            for seconds in [1, 2, 4, 8, 16] {
                await stage.wire.next().answer(202)
                await stage.time.sleeper(for: .seconds(seconds))
                stage.time.advance(by: .seconds(seconds))
            }
            await stage.wire.next().answer(200, body: "[1]")
            let outcome = try await response
            #expect(outcome.body == Array("[1]".utf8))
        }
    }

    @Test func `case 54: patience has an end`() {
        var computation = Computation()
        let waits = (0..<8).map { _ in computation.answered(status: 202) }
        #expect(waits == [1, 2, 4, 8, 16, 30, 30, 30].map { .wait(.seconds($0)) })
        #expect(computation.answered(status: 202) == .giveUp(polls: 9))
    }

    @Test func `case 97: a poller is as slow as GitHub asks`() {
        var rhythm = PollRhythm(wanted: .seconds(60))
        #expect(rhythm.interval == .seconds(60))
        rhythm.answered(["X-Poll-Interval": " 120 "])
        #expect(rhythm.interval == .seconds(120))
        rhythm.answered([:])
        #expect(rhythm.interval == .seconds(120))
        rhythm.answered(["x-poll-interval": "soon"])
        #expect(rhythm.interval == .seconds(120))
        rhythm.answered(["x-poll-interval": "30"])
        #expect(rhythm.interval == .seconds(60))
    }

    @Test func `case 97: polls come at that rhythm`() async throws {
        try await stage.run { client in
            let polls = Task {
                var polls = client.polls(of: Request(.get, "/events"), every: .seconds(5)).makeAsyncIterator()
                return [try await polls.next()?.status, try await polls.next()?.status]
            }
            await stage.wire.next().answer(200, headers: ["x-poll-interval": "120"], body: "[]")
            await stage.time.sleeper(for: .seconds(120))
            stage.time.advance(by: .seconds(120))
            await stage.wire.next().answer(200, body: "[]")
            let statuses = try await polls.value
            #expect(statuses == [200, 200])
        }
    }

    @Test func `a batch keeps its order and its bound, and one that fails disturbs no other`() async throws {
        try await stage.run { client in
            let requests =
                [Request(.get, "nonsense")] + (1...5).map { Request(.get, "/repos/o/r/issues/\($0)") }
            async let results = client.sendAll(requests, atMost: 2)
            for _ in 1...5 {
                let exchange = await stage.wire.next()
                #expect(client.snapshot().inFlight <= 2)
                exchange.answer(200, body: "\"\(exchange.request.url.split(separator: "/").last ?? "")\"")
            }
            let got = await results
            #expect(got.count == 6)
            #expect(throws: ClientError.invalid(.relativePath("nonsense"))) { try got[0].get() }
            let bodies = try got.dropFirst().map { String(decoding: try $0.get().body, as: UTF8.self) }
            #expect(bodies == ["\"1\"", "\"2\"", "\"3\"", "\"4\"", "\"5\""])
        }
    }
}
