import Resilience
import Testing

@testable import GitHub

@Suite struct PrimaryLimitTests {
    private let exceeded = #"{"message":"API rate limit exceeded for user ID 1."}"#

    @Test func `case 33: a 401 never gates, whatever its headers say`() {
        let answered = Answered(
            status: 401,
            headers: Headers(Answered.limit("0", of: "60", reset: "1003600"))
        )
        #expect(answered.outcome == .declined)
        #expect(answered.reading == nil)
    }

    @Test func `case 52: a 304 that leaves nothing is a success whose reading gates`() {
        let answered = Answered(status: 304, headers: Headers(Answered.limit("0")))
        #expect(answered.outcome == .succeeded)
        #expect(answered.reading?.remaining == 0)
    }
}
