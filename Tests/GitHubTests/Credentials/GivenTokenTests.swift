import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct GivenTokenTests {
    private let stage = ClientStage()
    private let json: Headers = ["content-type": "application/json"]

    @Test func `case 33: a 401 with an empty window is about the token, and shuts no gate`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            let headers = stage.limit(0, resetAfter: 3600)
            await stage.wire.next().answer(401, headers: headers, body: #"{"message":"Bad credentials"}"#)
            let responseStatus = try await response.status
            #expect(responseStatus == 401)
            let snapshot = client.snapshot()
            #expect(snapshot.credentials.flatMap(\.buckets).allSatisfy { $0.state == .unknown })
        }
    }

    @Test func `case 34: a token that GitHub does not know is not sent again for five minutes`() async throws
    {
        try await stage.run(others: [.token(Secret("ghp_other"), name: "other")]) { client in
            async let response = client.send(Request(.get, "/user"))
            let body = #"{"message":"Bad credentials"}"#
            await stage.wire.next().answer(401, headers: json, body: body)
            let responseStatus = try await response.status
            #expect(responseStatus == 401)
            let retryAt = stage.time.now.advanced(by: .seconds(300))
            let refusal = Refusal(reason: .credentialRefused(.unknownToken), retryAt: retryAt)
            #expect(await client.status(of: Request(.get, "/user")) == .failure(.refused(refusal)))
            async let other = client.send(Request(.get, "/user", credential: "other"))
            await stage.wire.next().answer(200)
            let otherStatus = try await other.status
            #expect(otherStatus == 200)
            await stage.time.sleeper(for: .seconds(300))
            stage.time.advance(by: .seconds(300))
            async let again = client.send(Request(.get, "/user"))
            await stage.wire.next().answer(200)
            let againStatus = try await again.status
            #expect(againStatus == 200)
        }
        #expect(stage.wire.count == 3)
    }

    @Test func `a token that the operator drops is sent no more, and is gone for good`() async throws {
        try await stage.run { client in
            async let waiting = client.send(Request(.get, "/user"))
            let sent = await stage.wire.next()
            client.operate(.dropCredential("token"))
            sent.answer(200)
            let status = try await waiting.status
            #expect(status == 200)
            client.operate(.refreshCredential("token"))
            let refusal = Refusal(reason: .credentialRefused(.dropped), retryAt: nil)
            #expect(await client.status(of: Request(.get, "/user")) == .failure(.refused(refusal)))
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `a refused token is tried again at once where the operator refreshes it`() async throws {
        try await stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            let body = #"{"message":"Bad credentials"}"#
            await stage.wire.next().answer(401, headers: json, body: body)
            _ = try await response
            client.operate(.refreshCredential("token"))
            async let again = client.send(Request(.get, "/user"))
            await stage.wire.next().answer(200)
            let status = try await again.status
            #expect(status == 200)
        }
    }

    @Test(arguments: ["Requires authentication", "A JSON web token could not be decoded"])
    func `a 401 that is not about the token leaves the credential alone`(message: String) async throws {
        try await stage.run { client in
            for _ in 1...2 {
                async let response = client.send(Request(.get, "/app"))
                await stage.wire.next().answer(401, headers: json, body: #"{"message":"\#(message)"}"#)
                let responseStatus = try await response.status
                #expect(responseStatus == 401)
            }
        }
    }

    @Test func `case 53: two credentials share no request and no limit`() async throws {
        try await stage.run(others: [.token(Secret("ghp_other"), name: "other")]) { client in
            async let one = client.send(Request(.get, "/user"))
            let first = await stage.wire.next()
            async let two = client.send(Request(.get, "/user", credential: "other"))
            let second = await stage.wire.next()
            #expect(first.request.authorization != second.request.authorization)
            first.answer(200, headers: stage.limit(7, resetAfter: 60), body: #"{"login":"one"}"#)
            second.answer(200, headers: stage.limit(8, resetAfter: 60), body: #"{"login":"two"}"#)
            let oneBody = try await one.body
            #expect(oneBody == Array(#"{"login":"one"}"#.utf8))
            let twoBody = try await two.body
            #expect(twoBody == Array(#"{"login":"two"}"#.utf8))
            let left = client.snapshot().credentials.map { $0.buckets.first?.remaining }
            #expect(Set(left) == [7, 8])
        }
    }

    @Test func `a credential that the client does not have is refused before anything is sent`() async throws
    {
        _ = try await stage.run { client in
            let status = await client.status(of: Request(.get, "/user", credential: "nobody"))
            #expect(status == .failure(.invalid(.unknownCredential("nobody"))))
        }
        #expect(stage.wire.count == 0)
    }
}
