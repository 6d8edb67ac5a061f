import Resilience
import Testing

@testable import GitHub

@Suite struct FinalAnswerTests {
    @Test(arguments: [
        (37, #"{"message":"This installation has been suspended"}"#)
    ])
    func `case 37: a 403 that is no limit is final`(number: Int, body: String) {
        let answered = Answered(status: 403, headers: Headers(Answered.limit("4990")), body: body)
        #expect(answered.outcome == .declined, "case \(number)")
    }

    @Test(arguments: [(34, 401), (39, 404), (40, 410), (42, 409), (43, 422), (44, 451), (41, 400)])
    func `cases 34 and 39 to 44: other refusals are final`(number: Int, status: Int) {
        #expect(Answered(status: status).outcome == .declined, "case \(number)")
    }

    @Test(arguments: [
        (
            #"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing"}]}"#,
            ["Issue title missing"]
        ),
        (#"{"message":"Validation Failed","errors":["title is missing"]}"#, ["title is missing"]),
        (#"{"message":"Validation Failed","errors":[{"code":"custom","message":"too long"}]}"#, ["too long"]),
        (#"{"message":"Validation Failed"}"#, []),
        (
            #"{"message":"Bad Request","errors":"The version you specified is not supported."}"#,
            ["The version you specified is not supported."]
        ),
        (#"{"message":"Validation Failed","errors":{"a":1}}"#, []),
    ])
    func `cases 41 and 43: errors are read in every shape`(body: String, details: [String]) {
        let error = Answered(status: 422, body: body).verdict.error
        #expect(error?.details == details)
        #expect(error?.message.isEmpty == false)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `cases 45 to 47: a redirect is given to the caller`(status: Int) {
        #expect(Answered(status: status, headers: ["location": "https://x.example/"]).outcome == .succeeded)
    }

    @Test func `case 50: a 304 is a success`() {
        #expect(Answered(status: 304).outcome == .succeeded)
    }

    @Test(arguments: [500, 502, 503, 504, 599])
    func `cases 55 and 56: a 5xx is a failure of the server`(status: Int) {
        #expect(Answered(status: status).outcome == .failed(.serverError(status: status, retryAt: nil)))
    }
}
