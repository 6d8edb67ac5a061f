import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct FinalAnswerSendingTests {
    private let stage = ClientStage()

    /// Sends, answers once, and tells what the caller got.
    private func answer(_ method: Request.Method, _ status: Int, _ body: String) async throws -> Response {
        try await stage.run { client in
            async let response = client.send(Request(method, "/repos/o/r/things"))
            await stage.wire.next().answer(status, body: body)
            return try await response
        }
    }

    @Test func `case 42: a conflict is the caller's answer, and is not asked again`() async throws {
        let response = try await answer(.put, 409, #"{"message":"Git Repository is empty."}"#)
        #expect(response.status == 409)
        #expect(throws: ClientError.unexpected(status: 409, message: "Git Repository is empty.")) {
            try response.successful()
        }
        #expect(stage.wire.count == 1)
    }

    @Test(arguments: [
        (
            #"{"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}]}"#,
            "Validation Failed (Issue title missing_field)"
        ),
        (
            #"{"message":"Validation Failed","errors":["no commits between"]}"#,
            "Validation Failed (no commits between)"
        ),
        (#"{"message":"Validation Failed"}"#, "Validation Failed"), ("<p>Oops</p>", "<p>Oops</p>"),
    ])
    func `case 43: a 422 is final in every shape, and says what is wrong`(body: String, words: String)
        async throws
    {
        let response = try await answer(.post, 422, body)
        #expect(throws: ClientError.unexpected(status: 422, message: words)) { try response.successful() }
        #expect(stage.wire.count == 1)
    }

    @Test func `case 44: a blocked repository is final, and tells its reason`() async throws {
        let body = #"{"message":"Repository access blocked","block":{"reason":"dmca","created_at":"x"}}"#
        let response = try await answer(.get, 451, body)
        let error = ClientError.unexpected(status: 451, message: "Repository access blocked (blocked: dmca)")
        #expect(throws: error) { try response.successful() }
        #expect(error.advice(at: stage.time.now).contains("dmca"))
        #expect(stage.wire.count == 1)
    }

    @Test(arguments: [500, 502, 503, 504])
    func `case 55: a read that meets a 5xx backs off and asks again, a bounded number of times`(status: Int)
        async throws
    {
        let recorder = EventRecorder()
        var stage = stage
        stage.settings.retry.maximumAttempts = 3
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            let response = Task { try await client.send(Request(.get, "/user")) }
            for attempt in 1...3 {
                await stage.wire.next().answer(status)
                guard attempt < 3 else { break }
                await recorder.first {
                    if case .answered(let id, _, _) = $0 { id.number == attempt } else { false }
                }
                stage.time.advance(by: .seconds(5))
            }
            let error = await #expect(throws: ClientError.self) { try await response.value }
            guard case .failed(let failure)? = error else {
                Issue.record("\(error as Any)")
                return
            }
            #expect(failure.reason == .attemptsExhausted)
            #expect(client.snapshot().breakers.first?.failures == 3)
            listener.stop()
        }
        #expect(stage.wire.count == 3)
    }
}
