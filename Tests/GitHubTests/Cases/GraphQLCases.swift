import Resilience
import Testing

@testable import GitHub

/// GraphQL's own allowance: GitHub tells of it with status 200, in two spellings, and even while something is left.
@Suite struct GraphQLCases {
    private static let limited =
        #"{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}]}"#

    private func limit(_ remaining: Int) -> Headers {
        Headers(Answered.limit("\(remaining)", reset: "1000500", bucket: "graphql"))
    }

    /// Whatever is asked of GraphQL stands still until a second after the reset, then the refused query goes
    /// first; REST goes on meanwhile.
    private func expectGraphQLAloneWaits(
        after body: String,
        remaining: Int = 0,
        _ location: SourceLocation = #_sourceLocation
    ) {
        var talk = Conversation()
        let refused = talk.ask(.post, "/graphql")
        talk.answer(200, limit(remaining), body)
        #expect(talk.endings.isEmpty, sourceLocation: location)
        #expect(talk.gate == .open, sourceLocation: location)
        #expect(talk.bucket(.graphql)?.state == .exhausted(until: talk.after(501)), sourceLocation: location)
        talk.ask(.post, "/graphql")
        #expect(talk.onWire.isEmpty, sourceLocation: location)
        let rest = talk.ask()
        #expect(talk.sent == [rest], sourceLocation: location)
        talk.answer(200, Headers(Answered.limit("4999")))
        #expect(talk.silence() == .seconds(501), sourceLocation: location)
        #expect(talk.onWire == [AttemptID(call: refused, number: 2)], sourceLocation: location)
    }

    @Test func `case 66: RATE_LIMITED shuts the bucket of GraphQL, and REST goes on`() {
        expectGraphQLAloneWaits(after: Self.limited)
    }

    @Test(arguments: [
        #"{"errors":[{"type":"RATE_LIMIT","code":"graphql_rate_limit","message":"API rate limit already exceeded."}]}"#,
        #"{"errors":[{"type":"RATE_LIMIT","message":"API rate limit already exceeded."}]}"#,
        #"{"errors":[{"code":"graphql_rate_limit","message":"API rate limit already exceeded."}]}"#,
        #"{"message":"API rate limit exceeded for user ID 1."}"#,
    ])
    func `case 67: RATE_LIMIT, its code and the words of REST shut it as well`(body: String) {
        expectGraphQLAloneWaits(after: body)
    }

    @Test func `case 68: a query dearer than the rest waits for the reset though something is left`() {
        expectGraphQLAloneWaits(after: Self.limited, remaining: 4)
    }
}
