import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct FollowingTests {
    private let stage = ClientStage()
    private let old = Request(.get, "/repos/octo/old", query: [QueryItem("a", "b")])
    private let new = "https://api.github.com/repositories/1"

    @Test func `case 45: a permanent move is followed and remembered`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let response = client.send(old)
            await stage.wire.next().answer(301, headers: ["location": new])
            let moved = await stage.wire.next()
            #expect(moved.request.url == new)
            #expect(moved.request.authorization != nil)
            moved.answer(200)
            _ = try await response
            await recorder.first { $0 == .found(.moved(from: "/repos/octo/old?a=b", to: new)) }
            async let again = client.send(old)
            let direct = await stage.wire.next()
            #expect(direct.request.url == new)
            direct.answer(200)
            _ = try await again
            listener.stop()
        }
        #expect(stage.wire.count == 3)
    }

    @Test func `case 45: a new address that leads nowhere is forgotten`() async throws {
        try await stage.run { client in
            async let response = client.send(old)
            await stage.wire.next().answer(301, headers: ["location": new])
            await stage.wire.next().answer(200)
            _ = try await response
            async let lost = client.send(old)
            await stage.wire.next().answer(404)
            _ = try await lost
            async let again = client.send(old)
            let exchange = await stage.wire.next()
            #expect(exchange.request.url == "https://api.github.com/repos/octo/old?a=b")
            exchange.answer(200)
            _ = try await again
        }
    }

    @Test func `case 46: a write follows with method and body, and obeys the limits again`() async throws {
        var stage = stage
        stage.settings.secondaryRateLimit.isEnabled = false
        try await stage.run { client in
            async let response = client.send(Request(.post, "/repos/octo/old/issues", body: [0x7B, 0x7D]))
            await stage.wire.next().answer(307, headers: ["location": "/repositories/1/issues"])
            let moved = await stage.wire.next()
            #expect(moved.request.method == "POST")
            #expect(moved.request.body == [0x7B, 0x7D])
            #expect(moved.request.url == "https://api.github.com/repositories/1/issues")
            moved.answer(201)
            let got = try await response.status
            #expect(got == 201)
            #expect(client.snapshot().counters.sent == 2)
        }
    }

    @Test func `case 47: another host gets nothing that proves who we are, and its limits are not ours`()
        async throws
    {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let response = client.send(Request(.get, "/repos/o/r/zipball/main"))
            await stage.wire.next().answer(
                302,
                headers: ["location": "https://codeload.example/x?sig=secret"]
            )
            let foreign = await stage.wire.next()
            #expect(foreign.request.url == "https://codeload.example/x?sig=secret")
            #expect(foreign.request.authorization == nil)
            #expect(foreign.request.headers["x-github-api-version"] == nil)
            foreign.answer(
                200,
                headers: [
                    "x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-resource": "core",
                ]
                    + stage.limit(0, resetAfter: 60).fields,
                body: "zip"
            )
            let got = try await response
            #expect(String(decoding: got.body, as: UTF8.self) == "zip")
            #expect(client.snapshot().credentials.flatMap(\.buckets).allSatisfy { $0.remaining != 0 })
            listener.stop()
        }
        #expect(recorder.events.allSatisfy { !"\($0)".contains("secret") })
    }

    @Test(arguments: [
        ("http://api.github.com/x", true), ("file:///etc/passwd", true), ("", true), ("/x", false),
    ])
    func `case 48: a bad address ends it, a relative one does not`(location: String, isRefused: Bool)
        async throws
    {
        try await stage.run { client in
            let response = Task { try await client.send(Request(.get, "/a/b")) }
            await stage.wire.next().answer(302, headers: ["location": location])
            guard isRefused else {
                let next = await stage.wire.next()
                #expect(next.request.url == "https://api.github.com/x")
                next.answer(200)
                _ = try await response.value
                return
            }
            let error = await #expect(throws: ClientError.self) { try await response.value }
            guard case .redirect? = error else {
                Issue.record("\(error as Any)")
                return
            }
        }
    }

    @Test func `case 49: a loop of redirects ends with an error and no more calls`() async throws {
        try await stage.run { client in
            let response = Task { try await client.send(Request(.get, "/a")) }
            await stage.wire.next().answer(302, headers: ["location": "/b"])
            await stage.wire.next().answer(302, headers: ["location": "/a"])
            await #expect(throws: ClientError.redirect(.loop)) { try await response.value }
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `a caller that wants the redirect gets it`() async throws {
        var request = Request(.get, "/repos/o/r/actions/artifacts/1/zip")
        request.redirects = .returned
        try await stage.run { [request] client in
            async let response = client.send(request)
            await stage.wire.next().answer(302, headers: ["location": "https://blob.example/x"])
            let got = try await response
            #expect(got.status == 302)
            #expect(got.headers["location"] == "https://blob.example/x")
        }
    }

    @Test func `case 96: an endpoint that is going to end is told once, and bad dates are ignored`()
        async throws
    {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            let answers: [Headers] = [
                ["deprecation": "soon", "sunset": "never"],
                ["deprecation": "@946684800", "sunset": "Wed, 10 Mar 2027 00:00:00 GMT"],
                ["sunset": "Wed, 10 Mar 2027 00:00:00 GMT"],
            ]
            for headers in answers {
                async let response = client.send(Request(.get, "/user"))
                await stage.wire.next().answer(200, headers: headers)
                let got = try await response.status
                #expect(got == 200)
            }
            listener.stop()
        }
        let found = recorder.events.compactMap { event -> Finding? in
            if case .found(let finding) = event.kind { finding } else { nil }
        }
        #expect(
            found == [
                .deprecated(
                    endpoint: "GET /user",
                    since: Instant(secondsSinceEpoch: 946_684_800),
                    sunset: Instant(secondsSinceEpoch: 1_804_636_800)
                )
            ]
        )
    }
}
