import Resilience
import TestSupport
import Testing

@testable import GitHub

@Suite struct RerunTests {
    private var stage = ClientStage()

    init() {
        stage.settings.secondaryRateLimit.isEnabled = false
    }

    private func run(attempt: Int) -> String {
        #"{"id":5,"run_attempt":\#(attempt),"status":"completed","conclusion":"failure"}"#
    }

    @Test func `the failed jobs of a run are run again`() async throws {
        try await stage.run { client in
            async let before = client.rerun(of: 5, in: "o/r")
            await stage.wire.next().answer(200, body: run(attempt: 1))
            let exchange = await stage.wire.next()
            #expect(exchange.request.method == "POST")
            #expect(exchange.request.url.hasSuffix("/repos/o/r/actions/runs/5/rerun-failed-jobs"))
            exchange.answer(201)
            let outcome = try await before
            #expect(outcome.attempt == 1)
        }
    }

    @Test(arguments: [(2, 3), (1, 4)])
    func `case 56: the attempt tells whether an unconfirmed rerun has begun`(attempt: Int, calls: Int)
        async throws
    {
        try await stage.run { client in
            async let rerun = client.rerun(.allJobs, of: 5, in: "o/r")
            await stage.wire.next().answer(200, body: run(attempt: 1))
            await stage.wire.next().answer(502)
            await stage.wire.next().answer(200, body: run(attempt: attempt))
            if attempt == 1 { await stage.wire.next().answer(201) }
            _ = try await rerun
        }
        #expect(stage.wire.count == calls)
    }

    @Test func `a run that cannot be repeated says why`() async throws {
        try await stage.run { client in
            let rerun = Task { try await client.rerun(of: 5, in: "o/r") }
            await stage.wire.next().answer(200, body: run(attempt: 1))
            await stage.wire.next().answer(403, body: #"{"message":"This workflow is already running"}"#)
            await #expect(
                throws: ClientError.unexpected(status: 403, message: "This workflow is already running")
            ) {
                try await rerun.value
            }
        }
    }
}
