import Resilience
import Testing

@testable import GitHub

@Suite struct SecondaryLimitTests {
    private static let message =
        #"{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}"#

    private func expectSecondary(
        _ answered: Answered,
        until seconds: Int64?,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let until = seconds.map(Answered.after)
        #expect(answered.outcome == .limited(.credential, until: until), sourceLocation: location)
    }

    @Test func `case 69: GraphQL tells a secondary limit in errors or in a message`() {
        let text = "You have exceeded a secondary rate limit."
        for body in [#"{"errors":[{"message":"\#(text)"}]}"#, #"{"message":"\#(text)"}"#] {
            expectSecondary(Answered(status: 200, body: body, method: .post, path: "/graphql"), until: nil)
        }
    }

    @Test func `case 70: GraphQL refused with a retry-after alone is a secondary limit`() {
        let answered = Answered(status: 403, headers: ["retry-after": "60"], method: .post, path: "/graphql")
        expectSecondary(answered, until: 60)
    }
}
