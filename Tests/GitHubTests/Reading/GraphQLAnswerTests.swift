import Resilience
import Testing

@testable import GitHub

@Suite struct GraphQLAnswerTests {
    private func answered(_ body: String, remaining: String = "0", reset: String = "1000500") -> Answered {
        Answered(
            status: 200,
            headers: Headers(Answered.limit(remaining, reset: reset, bucket: "graphql")),
            body: body,
            method: .post,
            path: "/graphql"
        )
    }

    @Test func `case 71: data with errors is a partial success`() {
        let body = #"{"data":{"a":{"id":1},"b":null},"errors":[{"type":"NOT_FOUND","message":"no b"}]}"#
        #expect(answered(body, remaining: "9").outcome == .succeeded)
        #expect(answered(body, remaining: "9").verdict.error?.details == ["no b"])
    }

    @Test(arguments: [
        (
            72,
            #"{"data":null,"errors":[{"type":"FORBIDDEN","extensions":{"saml_failure":true},"message":"SSO"}]}"#
        ),
        (73, #"{"data":null,"errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"too dear"}]}"#),
        (73, #"{"errors":[{"type":"MAX_NODE_LIMIT_EXCEEDED","message":"too many"}]}"#),
    ])
    func `cases 72 and 73: errors without data are final, and waiting does not help`(
        number: Int,
        body: String
    ) {
        #expect(answered(body, remaining: "9").outcome == .declined, "case \(number)")
    }

    @Test func `case 74: a query that took too long fails as a 502 does`() {
        let body = #"{"data":null,"errors":[{"message":"Something went wrong while executing your query."}]}"#
        let answered = Answered(status: 502, body: body, method: .post, path: "/graphql")
        #expect(answered.outcome == .failed(.serverError(status: 502, retryAt: nil)))
    }

    @Test func `the word errors in data is no error`() {
        #expect(
            answered(#"{"data":{"title":"\"errors\" and \"message\""}}"#, remaining: "9").outcome
                == .succeeded
        )
    }
}
