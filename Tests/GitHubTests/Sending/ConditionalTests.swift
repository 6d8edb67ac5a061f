import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct ConditionalTests {
    private var stage = ClientStage()
    private let etag: Headers = ["content-type": "application/json", "etag": #"W/"1""#]
    private let user = Request(.get, "/user")

    private func keep(_ client: GitHubClient, _ body: String = #"{"login":"octo"}"#) async throws {
        async let response = client.send(user)
        let exchange = await stage.wire.next()
        #expect(exchange.request.headers["if-none-match"] == nil)
        exchange.answer(200, headers: etag, body: body)
        let outcome = try await response
        #expect(outcome.source == .network)
    }

    @Test func `case 50: a 304 is answered with what was kept, and is free`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            try await keep(client)
            async let response = client.send(user)
            let exchange = await stage.wire.next()
            #expect(exchange.request.headers["if-none-match"] == #"W/"1""#)
            exchange.answer(304, headers: stage.limit(4000, resetAfter: 600), body: "")
            let got = try await response
            #expect(got.status == 200)
            #expect(String(decoding: got.body, as: UTF8.self) == #"{"login":"octo"}"#)
            #expect(got.source == .revalidated)
            #expect(got.headers["x-ratelimit-remaining"] == "4000")
            await recorder.first { $0 == .found(.unchanged(got.call, isFree: true)) }
            #expect(client.snapshot().counters.saved == 1)
            #expect(client.snapshot().counters.cacheHits == 1)
            listener.stop()
        }
    }

    @Test func `case 50: nobody's 304 is counted`() async throws {
        var stage = stage
        stage.credential = .anonymous
        try await stage.run { client in
            async let first = client.send(user)
            await stage.wire.next().answer(200, headers: etag)
            _ = try await first
            async let second = client.send(user)
            await stage.wire.next().answer(304, body: "")
            let got = try await second.status
            #expect(got == 200)
            #expect(client.snapshot().counters.cacheHits == 1)
            #expect(client.snapshot().counters.saved == 0)
        }
    }

    @Test func `case 51: a 304 to nothing kept is asked for once more, whole`() async throws {
        try await stage.run { client in
            async let response = client.send(user)
            await stage.wire.next().answer(304, body: "")
            let again = await stage.wire.next()
            #expect(again.request.headers["if-none-match"] == nil)
            again.answer(200, headers: etag)
            let got = try await response.status
            #expect(got == 200)
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `case 51: a second 304 to nothing is an error and no loop`() async throws {
        try await stage.run { client in
            let response = Task { try await client.send(user) }
            await stage.wire.next().answer(304, body: "")
            await stage.wire.next().answer(304, body: "")
            let error = await #expect(throws: ClientError.self) { try await response.value }
            guard case .unexpected(304, _)? = error else {
                Issue.record("\(error as Any)")
                return
            }
        }
    }

    @Test func `case 52: a 304 that was the last one serves, and shuts the bucket`() async throws {
        try await stage.run { client in
            try await keep(client)
            async let response = client.send(user)
            await stage.wire.next().answer(304, headers: stage.limit(0, resetAfter: 600), body: "")
            let got = try await response.status
            #expect(got == 200)
            let core = client.snapshot().credentials.flatMap(\.buckets).first { $0.bucket == .core }
            #expect(core?.remaining == 0)
            guard case .exhausted? = core?.state else {
                Issue.record("\(core as Any)")
                return
            }
        }
    }

    @Test func `case 53: what was kept is asked for by its date after a token was renewed, by nobody else`()
        async throws
    {
        let app = try AppStage()
        let kept: Headers = ["etag": #"W/"1""#, "last-modified": "Mon, 12 Jan 1970 00:00:00 GMT"]
        let anonymous = Credential.anonymous
        try await app.stage.run(others: [anonymous]) { client in
            async let first = client.send(user)
            app.grant("ghs_first", await app.wire.next())
            await app.wire.next().answer(
                200,
                headers: Headers(app.headers.fields + kept.fields),
                body: #"{"login":"octo"}"#
            )
            _ = try await first
            app.time.advance(by: .seconds(3600))

            async let second = client.send(user)
            app.grant("ghs_second", await app.wire.next())
            let exchange = await app.wire.next()
            #expect(exchange.request.authorization == Secret("ghs_second"))
            #expect(exchange.request.headers["if-none-match"] == nil)
            #expect(exchange.request.headers["if-modified-since"] == kept["last-modified"])
            exchange.answer(304, headers: app.headers, body: "")
            let got = try await second
            #expect(got.source == .revalidated)
            #expect(String(decoding: got.body, as: UTF8.self) == #"{"login":"octo"}"#)

            var unnamed = user
            unnamed.credential = anonymous.name
            async let third = client.send(unnamed)
            let stranger = await app.wire.next()
            #expect(stranger.request.headers["if-none-match"] == nil)
            #expect(stranger.request.headers["if-modified-since"] == nil)
            stranger.answer(200, headers: app.headers, body: "{}")
            _ = try await third
        }
    }

    @Test func `a caller's own condition is its own affair`() async throws {
        try await stage.run { client in
            try await keep(client)
            async let response = client.send(Request(.get, "/user", headers: ["if-none-match": "mine"]))
            let exchange = await stage.wire.next()
            #expect(exchange.request.headers.values(of: "if-none-match") == ["mine"])
            exchange.answer(304, body: "")
            let got = try await response.status
            #expect(got == 304)
        }
    }

    @Test func `a changed answer replaces the kept one`() async throws {
        try await stage.run { client in
            try await keep(client)
            async let changed = client.send(user)
            await stage.wire.next().answer(200, headers: ["etag": "2"], body: "[2]")
            _ = try await changed
            async let response = client.send(user)
            let exchange = await stage.wire.next()
            #expect(exchange.request.headers["if-none-match"] == "2")
            exchange.answer(304, body: "")
            let outcome = try await response
            #expect(outcome.body == Array("[2]".utf8))
        }
    }

    @Test func `identical reads share one conditional request`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            try await keep(client)
            async let first = client.send(user)
            let exchange = await stage.wire.next()
            async let second = client.send(user)
            await recorder.first { if case .joined = $0 { true } else { false } }
            exchange.answer(304, body: "")
            let (one, other) = try await (first, second)
            #expect(one.body == other.body)
            #expect(other.source == .revalidated)
            listener.stop()
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `what bypasses the cache neither fills nor uses it`() async throws {
        var plain = user
        plain.caching = .bypassed
        try await stage.run { [plain] client in
            for _ in 0..<2 {
                async let response = client.send(plain)
                let exchange = await stage.wire.next()
                #expect(exchange.request.headers["if-none-match"] == nil)
                exchange.answer(200, headers: etag)
                _ = try await response
            }
        }
    }

    @Test func `another form of the same thing is another answer`() async throws {
        try await stage.run { client in
            try await keep(client)
            async let response = client.send(Request(.get, "/user", headers: ["accept": "text/html"]))
            let exchange = await stage.wire.next()
            #expect(exchange.request.headers["if-none-match"] == nil)
            exchange.answer(200, headers: ["content-type": "text/html"], body: "<p>")
            _ = try await response
        }
    }

    @Test func `case 39: a 404 is not asked again for a while, but by an operator`() async throws {
        let recorder = EventRecorder()
        var wanted = user
        wanted.caching = .revalidated
        try await stage.run { [wanted] client in
            let listener = recorder.listen(to: client)
            async let missing = client.send(user)
            await stage.wire.next().answer(404)
            _ = try await missing
            let again = try await client.send(user)
            #expect(again.status == 404)
            #expect(again.source == .remembered)
            #expect(stage.wire.count == 1)
            await recorder.first { $0 == .found(.knownMissing(path: "/user")) }
            async let asked = client.send(wanted)
            await stage.wire.next().answer(404)
            _ = try await asked
            stage.time.advance(by: .seconds(10))
            async let later = client.send(user)
            await stage.wire.next().answer(200)
            let got = try await later.status
            #expect(got == 200)
            listener.stop()
        }
    }

    @Test func `case 39: a write may have made what was missing`() async throws {
        try await stage.run { client in
            async let missing = client.send(user)
            await stage.wire.next().answer(404)
            _ = try await missing
            async let made = client.send(Request(.put, "/user"))
            await stage.wire.next().answer(201)
            _ = try await made
            async let there = client.send(user)
            await stage.wire.next().answer(200)
            let got = try await there.status
            #expect(got == 200)
        }
    }
}
