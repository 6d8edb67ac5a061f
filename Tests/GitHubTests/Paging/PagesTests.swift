import Resilience
import TestSupport
import Testing

@testable import GitHub

@Suite struct PagesTests {
    private struct Thing: Decodable, Hashable, Sendable {
        let id: Int
    }

    private let stage = ClientStage()
    private let list = Request(.get, "/repos/o/r/things", query: [QueryItem("per_page", "500")])

    private func headers(next: String?) -> Headers {
        var headers: Headers = ["content-type": "application/json"]
        if let next { headers["link"] = "<\(next)>; rel=\"next\"" }
        return headers
    }

    @Test func `case 95: items come over all pages, by the links and not by arithmetic`() async throws {
        try await stage.run { client in
            async let things = client.items(of: list, as: Thing.self).all()
            let first = await stage.wire.next()
            #expect(first.request.url == "https://api.github.com/repos/o/r/things?per_page=500")
            first.answer(
                200,
                headers: headers(next: "/repositories/1/things?per_page=100&page=2"),
                body: "[]"
            )
            let second = await stage.wire.next()
            #expect(second.request.url == "https://api.github.com/repositories/1/things?per_page=100&page=2")
            second.answer(200, headers: headers(next: nil), body: #"[{"id":1},{"id":2}]"#)
            let outcome = try await things
            #expect(outcome.map(\.id) == [1, 2])
        }
    }

    @Test(arguments: [
        #"{"total_count":1,"artifacts":[{"id":1}]}"#, #"[{"id":1}]"#,
        #"{"total_count":1,"incomplete_results":false,"items":[{"id":1}]}"#,
    ])
    func `a list is found bare and wrapped`(body: String) async throws {
        try await stage.run { client in
            async let things = client.items(of: list, as: Thing.self).all()
            await stage.wire.next().answer(200, headers: headers(next: nil), body: body)
            let outcome = try await things
            #expect(outcome == [Thing(id: 1)])
        }
    }

    @Test(arguments: [#"{"id":1}"#, #"{"a":[],"b":[]}"#, "7"])
    func `what holds no list, or several, is an error`(body: String) async throws {
        try await stage.run { client in
            let things = Task { try await client.items(of: list, as: Thing.self).all() }
            await stage.wire.next().answer(200, headers: headers(next: nil), body: body)
            await #expect(throws: ClientError.paging(.notAList)) { try await things.value }
        }
    }

    @Test func `case 92: the token is never sent to where a link leads astray`() async throws {
        try await stage.run { client in
            let pages = Task {
                var pages = client.pages(of: list).makeAsyncIterator()
                #expect(try await pages.next()?.status == 200)
                return try await pages.next()
            }
            await stage.wire.next().answer(200, headers: headers(next: "https://evil.example/2"), body: "[]")
            await #expect(throws: ClientError.paging(.leftOrigin(host: "evil.example"))) {
                try await pages.value
            }
        }
        #expect(stage.wire.count == 1)
    }

    @Test func `a page that GitHub declines ends the list with its words`() async throws {
        try await stage.run { client in
            let pages = Task { try await client.items(of: list, as: Thing.self).all() }
            await stage.wire.next().answer(422, body: #"{"message":"Only the first 1000 search results"}"#)
            await #expect(
                throws: ClientError.unexpected(status: 422, message: "Only the first 1000 search results")
            ) {
                try await pages.value
            }
        }
    }
}
