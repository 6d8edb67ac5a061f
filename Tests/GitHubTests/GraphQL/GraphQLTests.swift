import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct GraphQLTests {
    private struct Viewer: Decodable, Hashable {
        struct Person: Decodable, Hashable { let login: String }
        let viewer: Person
    }

    private var stage = ClientStage()
    private let paged = GraphQLQuery(
        "query($first: Int!) { viewer { repositories(first: $first) { nodes { id } } } }",
        variables: ["first": 100],
        pageSize: "first"
    )

    init() {
        stage.settings.secondaryRateLimit.isEnabled = false
    }

    private func first(of exchange: ScriptedTransport.Exchange) -> Int? {
        JSONReading.value(in: exchange.request.body ?? [])?["variables"]?["first"]?.number.map { Int($0) }
    }

    private func points(_ remaining: Int, resetAfter seconds: Int64) -> Headers {
        var headers = stage.limit(remaining, resetAfter: seconds)
        headers["x-ratelimit-resource"] = "graphql"
        return headers
    }

    @Test func `a query brings its data and its cost`() async throws {
        try await stage.run { client in
            async let answer = client.graphql(
                "query($n: Int) { viewer { login } rateLimit { cost nodeCount } }",
                ["n": 3]
            )
            let exchange = await stage.wire.next()
            #expect(exchange.request.url == "https://api.github.com/graphql")
            #expect(String(decoding: exchange.request.body ?? [], as: UTF8.self).contains(#""n":3"#))
            exchange.answer(
                200,
                headers: points(4990, resetAfter: 60),
                body:
                    #"{"data":{"viewer":{"login":"octo"},"rateLimit":{"cost":7,"nodeCount":9,"remaining":1}}}"#
            )
            let got = try await answer
            #expect(try got.data(as: Viewer.self).viewer.login == "octo")
            #expect(got.cost.points == 7)
            #expect(got.cost.nodes == 9)
            #expect(got.cost.remaining == 4990)
            #expect(!got.isPartial)
        }
    }

    @Test(arguments: [
        (0, #"{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}"#),
        (
            0,
            #"{"type":"RATE_LIMIT","code":"graphql_rate_limit","message":"API rate limit already exceeded"}"#
        ),
        (4, #"{"type":"RATE_LIMITED","message":"API rate limit exceeded"}"#),
    ])
    func `a query that was refused is answered after the reset, and REST meanwhile`(
        remaining: Int,
        error: String
    ) async throws {
        var stage = stage
        stage.settings.requestQueue.maximumWait = .seconds(3600)
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let answer = client.graphql("{ viewer { login } }")
            await stage.wire.next().answer(
                200,
                headers: points(remaining, resetAfter: 500),
                body: #"{"errors":[\#(error)]}"#
            )
            await recorder.first { if case .retrying = $0 { true } else { false } }
            async let rest = client.send(Request(.get, "/user"))
            await stage.wire.next().answer(200)
            _ = try await rest
            stage.time.advance(by: .seconds(500))
            #expect(stage.inFlight(client) == 0)
            stage.time.advance(by: .seconds(1))
            await stage.wire.next().answer(200, body: #"{"data":{"viewer":{"login":"octo"}}}"#)
            let outcome = try await answer
            #expect(outcome.hasData)
            listener.stop()
        }
    }

    @Test(
        arguments: [
            (69, 200, #"{"errors":[{"message":"You have exceeded a secondary rate limit."}]}"#, Headers()),
            (69, 200, #"{"message":"You have exceeded a secondary rate limit."}"#, Headers()),
            (70, 403, "{}", ["retry-after": "60"]),
        ] as [(Int, Int, String, Headers)]
    )
    func `cases 69 and 70: a secondary limit is waited out, in each of its forms`(
        number: Int,
        status: Int,
        body: String,
        headers: Headers
    ) async throws {
        var stage = stage
        stage.settings.secondaryRateLimit.isEnabled = true
        stage.settings.requestQueue.maximumWait = .seconds(3600)
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let answer = client.graphql("mutation { addStar(id: 1) { id } }")
            await stage.wire.next().answer(status, headers: headers, body: body)
            await recorder.first { if case .gateShut(_, .secondary, _) = $0 { true } else { false } }
            stage.time.advance(by: .seconds(60))
            await stage.wire.next().answer(200, body: #"{"data":{"addStar":{"id":1}}}"#)
            let outcome = try await answer
            #expect(outcome.hasData, "case \(number)")
            listener.stop()
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `case 71: data and errors both come back, and nothing is asked again`() async throws {
        try await stage.run { client in
            async let answer = client.graphql("{ viewer { login } b { id } }")
            await stage.wire.next().answer(
                200,
                body:
                    #"{"data":{"viewer":{"login":"o"},"b":null},"errors":[{"type":"NOT_FOUND","path":["b",0],"message":"no b"}]}"#
            )
            let got = try await answer
            #expect(got.isPartial)
            #expect(got.errors == [GraphQLError(kind: .notFound, message: "no b", path: ["b", "0"])])
            #expect(try got.data(as: Viewer.self).viewer.login == "o")
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `case 72: a missing single sign-on is final, and says what to do`() async throws {
        try await stage.run { client in
            async let answer = client.graphql("{ viewer { login } }")
            await stage.wire.next().answer(
                200,
                body:
                    #"{"data":null,"errors":[{"type":"FORBIDDEN","extensions":{"saml_failure":true},"message":"SAML"}]}"#
            )
            let got = try await answer
            #expect(got.errors.map(\.kind) == [.forbidden(isSSO: true)])
            #expect(got.errors[0].advice.contains("single sign-on"))
            #expect(throws: ClientError.self) { try got.data(as: Viewer.self) }
        }
        #expect(stage.wire.count == 1)
    }

    @Test(arguments: ["RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED"])
    func `case 73: a query that asks for too much asks for less, at once`(type: String) async throws {
        try await stage.run { client in
            async let answer = client.graphql(paged)
            let whole = await stage.wire.next()
            #expect(first(of: whole) == 100)
            whole.answer(200, body: #"{"data":null,"errors":[{"type":"\#(type)","message":"too much"}]}"#)
            let half = await stage.wire.next()
            #expect(first(of: half) == 50)
            half.answer(200, body: #"{"data":{"viewer":{"login":"o"}}}"#)
            let outcome = try await answer
            #expect(outcome.pageSize == 50)
        }
    }

    @Test func `case 73: without a page to shrink it is final`() async throws {
        try await stage.run { client in
            async let answer = client.graphql("{ viewer { login } }")
            await stage.wire.next().answer(
                200,
                body: #"{"errors":[{"type":"MAX_NODE_LIMIT_EXCEEDED","message":"too many"}]}"#
            )
            let outcome = try await answer
            #expect(outcome.errors.map(\.kind) == [.tooLarge])
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `case 74: a query that times out is asked for half the page, down to one item`() async throws {
        var stage = stage
        stage.settings.circuitBreaker.isEnabled = false
        try await stage.run { client in
            let answer = Task { try await client.graphql(paged) }
            for size in [100, 50, 25, 12, 6, 3] {
                let exchange = await stage.wire.next()
                #expect(first(of: exchange) == size)
                exchange.answer(
                    502,
                    body:
                        #"{"data":null,"errors":[{"message":"Something went wrong while executing your query."}]}"#
                )
            }
            let last = await stage.wire.next()
            #expect(first(of: last) == 1)
            last.answer(200, body: #"{"data":{"viewer":{"login":"o"}}}"#)
            let outcome = try await answer.value
            #expect(outcome.pageSize == 1)
        }
    }

    @Test(arguments: [502, 504])
    func `case 74: a mutation that times out is not sent again`(status: Int) async throws {
        var mutation = paged
        mutation.text = "mutation($first: Int!) { a(first: $first) { id } }"
        try await stage.run { [mutation] client in
            let answer = Task { try await client.graphql(mutation) }
            await stage.wire.next().answer(status)
            let error = await #expect(throws: ClientError.self) { try await answer.value }
            guard case .failed(let failure)? = error else {
                Issue.record("\(error as Any)")
                return
            }
            #expect(failure.reason == .notRepeatable)
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `a query whose connection breaks is asked again as it was`() async throws {
        try await stage.run { client in
            async let answer = client.graphql(paged)
            await stage.wire.next().fail(.cut(reason: "reset"))
            let again = await stage.wire.next()
            #expect(first(of: again) == 100)
            again.answer(200, body: #"{"data":{"viewer":{"login":"o"}}}"#)
            let outcome = try await answer
            #expect(outcome.hasData)
        }
    }
}
