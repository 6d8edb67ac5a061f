import FoundationEssentials
import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct AppClientTests {
    private var stage: AppStage

    init() throws {
        stage = try AppStage()
    }

    /// The claims of the assertion that a request carries.
    private func claims(_ exchange: ScriptedTransport.Exchange) throws -> String {
        let text = try #require(exchange.request.authorization?.reveal { $0 })
        let parts = text.split(separator: ".")
        try #require(parts.count == 3)
        let padded = parts[1] + String(repeating: "=", count: (4 - parts[1].count % 4) % 4)
        return try #require(Data(base64Encoded: String(padded)).map { String(decoding: $0, as: UTF8.self) })
    }

    @Test func `the first call fetches a token with the App's assertion, and is sent with it`() async throws {
        try await stage.stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            let fetch = await stage.wire.next()
            #expect(fetch.request.method == "POST")
            #expect(try claims(fetch) == #"{"iat":999940,"exp":1000540,"iss":"Iv1.abc"}"#)
            stage.grant("ghs_first", fetch)
            let exchange = await stage.wire.next()
            #expect(exchange.request.authorization == Secret("ghs_first"))
            stage.answer(exchange)
            let responseStatus = try await response.status
            #expect(responseStatus == 200)
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `case 31: a token refused at 61 min is fetched anew once, and the call sent again once`()
        async throws
    {
        try await stage.stage.run { client in
            async let first = client.send(Request(.get, "/user"))
            stage.grant("ghs_first", for: .seconds(7200), await stage.wire.next())
            stage.answer(await stage.wire.next())
            _ = try await first
            stage.time.advance(by: .seconds(3660))
            async let second = client.send(Request(.get, "/repos/o/r"))
            stage.refuse(await stage.wire.next())
            stage.grant("ghs_second", await stage.wire.next())
            let again = await stage.wire.next()
            #expect(again.request.authorization == Secret("ghs_second"))
            stage.time.advance(by: .seconds(6))
            stage.refuse(again)
            let secondStatus = try await second.status
            #expect(secondStatus == 401)
            let retryAt = stage.time.now.advanced(by: .seconds(300))
            let refusal = Refusal(reason: .credentialRefused(.unknownToken), retryAt: retryAt)
            #expect(await client.status(of: Request(.get, "/user")) == .failure(.refused(refusal)))
        }
        #expect(stage.wire.count == 5)
    }

    @Test func `case 32: a token 2 s old that is refused is tried after 1, 2 and 3 s, and then no more`()
        async throws
    {
        let recorder = EventRecorder()
        try await stage.stage.run { client in
            let listener = recorder.listen(to: client)
            async let response = client.send(Request(.get, "/user"))
            stage.grant("ghs_first", await stage.wire.next())
            for wait in [1, 2, 3] {
                stage.refuse(await stage.wire.next())
                let until = stage.time.now.advanced(by: .seconds(wait))
                await recorder.first { $0 == .tokenChanged("app", .lagging(until: until)) }
                await stage.time.sleeper(for: .seconds(wait))
                stage.time.advance(by: .seconds(wait))
            }
            stage.refuse(await stage.wire.next())
            let responseStatus = try await response.status
            #expect(responseStatus == 401)
            listener.stop()
        }
        #expect(stage.wire.count == 5)
    }

    @Test func `case 35: an assertion too far in the future is signed anew by the server's clock, once`()
        async throws
    {
        var stage = stage
        stage.ahead = .seconds(-1000)
        let fixed = stage
        let recorder = EventRecorder()
        try await stage.stage.run { client in
            let listener = recorder.listen(to: client)
            defer { listener.stop() }
            async let response = client.status(of: Request(.get, "/user"))
            let message = "'Expiration time' claim ('exp') is too far in the future"
            fixed.refuse(await fixed.wire.next(), 401, message)
            // Two writes keep their second apart.
            await recorder.first { if case .laneHeld(_, _, .writeSpacing, _) = $0 { true } else { false } }
            fixed.time.advance(by: .seconds(1))
            let again = await fixed.wire.next()
            let signedAnew = try claims(again)
            #expect(signedAnew == #"{"iat":998941,"exp":999541,"iss":"Iv1.abc"}"#)
            fixed.refuse(again, 401, message)
            let refusal = Refusal(reason: .credentialRefused(.clock), retryAt: nil)
            let ending = await response
            #expect(ending == .failure(.refused(refusal)))
        }
        #expect(fixed.wire.count == 2)
    }

    @Test(
        arguments: [
            (401, "A JSON web token could not be decoded", CredentialTrouble.wrongKey, false),
            (403, "This installation has been suspended", .suspended, true),
            (404, "Not Found", .gone, true), (404, "Integration not found", .gone, true),
            (422, "The permissions requested are not granted to this installation.", .notPermitted, true),
        ]
    )
    func `case 36: a fetch refused for good refuses every call of the credential, and no other's`(
        status: Int,
        message: String,
        trouble: CredentialTrouble,
        isTriedAgain: Bool
    ) async throws {
        let other = Credential.token(Secret("ghp_other"), name: "other")
        try await stage.stage.run(others: [other]) { client in
            async let response = client.status(of: Request(.get, "/user"))
            stage.refuse(await stage.wire.next(), status, message)
            let retryAt = isTriedAgain ? stage.time.now.advanced(by: .seconds(300)) : nil
            let refusal = ClientError.refused(Refusal(reason: .credentialRefused(trouble), retryAt: retryAt))
            let ending = await response
            #expect(ending == .failure(refusal))
            #expect(await client.status(of: Request(.get, "/user")) == .failure(refusal))
            #expect(!refusal.advice(at: stage.time.now).contains("BEGIN"))
            async let others = client.send(Request(.get, "/user", credential: "other"))
            let exchange = await stage.wire.next()
            #expect(exchange.request.authorization == Secret("ghp_other"))
            stage.answer(exchange)
            let othersStatus = try await others.status
            #expect(othersStatus == 200)
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `case 37: a suspension told to an ordinary call stops that installation`() async throws {
        try await stage.stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            stage.grant("ghs_first", await stage.wire.next())
            stage.refuse(await stage.wire.next(), 403, "This installation has been suspended")
            let responseStatus = try await response.status
            #expect(responseStatus == 403)
            let retryAt = stage.time.now.advanced(by: .seconds(300))
            let refusal = Refusal(reason: .credentialRefused(.suspended), retryAt: retryAt)
            #expect(await client.status(of: Request(.get, "/x")) == .failure(.refused(refusal)))
        }
    }

    @Test(arguments: [1, 3, 10])
    func `case 38: ten requests that meet an expired token make one fetch, with any number of slots`(
        slots: Int
    )
        async throws
    {
        var stage = stage
        stage.stage.settings.requestQueue.maximumInFlight = slots
        let fixed = stage
        try await stage.stage.run { client in
            async let first = client.send(Request(.get, "/user"))
            fixed.grant("ghs_first", await fixed.wire.next())
            fixed.answer(await fixed.wire.next())
            _ = try await first
            fixed.time.advance(by: .seconds(1800))
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...10 {
                    group.addTask { try await client.send(Request(.get, "/repos/o/r\(number)")).status }
                }
                var fetches = 0
                var answered = 0
                while answered < 10 {
                    let exchange = await fixed.wire.next()
                    if exchange.request.url.hasSuffix("/access_tokens") {
                        fetches += 1
                        fixed.grant("ghs_second", exchange)
                    } else if exchange.request.authorization == Secret("ghs_second") {
                        answered += 1
                        fixed.answer(exchange)
                    } else {
                        fixed.refuse(exchange)
                    }
                }
                #expect(fetches == 1)
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(statuses == [Int](repeating: 200, count: 10))
        }
    }

    @Test func `a token that ends while nothing is sent is wiped, and that is told`() async throws {
        let recorder = EventRecorder()
        try await stage.stage.run { client in
            let listener = recorder.listen(to: client)
            async let response = client.send(Request(.get, "/user"))
            stage.grant("ghs_first", await stage.wire.next())
            stage.answer(await stage.wire.next())
            _ = try await response
            await stage.time.sleeper(for: .seconds(3300))
            stage.time.advance(by: .seconds(3300))
            await stage.time.sleeper(for: .seconds(300))
            stage.time.advance(by: .seconds(300))
            await recorder.first { $0 == .tokenChanged("app", .expired) }
            listener.stop()
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `the new long tokens pass as they are`() async throws {
        let part = String(repeating: "aB3_-", count: 60)
        let token = "ghs_1234_eyJhbGciOiJFUzI1NiJ9.\(part).\(part.prefix(86))"
        try await stage.stage.run { client in
            async let response = client.send(Request(.get, "/user"))
            stage.grant(token, await stage.wire.next())
            let exchange = await stage.wire.next()
            #expect(exchange.request.authorization == Secret(token))
            stage.answer(exchange)
            _ = try await response
        }
    }
}
