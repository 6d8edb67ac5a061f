import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct CheckRunTests {
    private var stage = ClientStage()
    private let draft = CheckRunDraft(name: "flaky", headSHA: "abc1234", externalID: "run-7")

    init() {
        stage.settings.secondaryRateLimit.isEnabled = false
    }

    private func run(_ id: Int, externalID: String = "run-7", annotations: Int = 0) -> String {
        #"{"id":\#(id),"name":"flaky","head_sha":"abc1234","external_id":"\#(externalID)","status":"queued","#
            + #""conclusion":null,"output":{"annotations_count":\#(annotations)}}"#
    }

    private func list(_ runs: String...) -> String {
        #"{"total_count":\#(runs.count),"check_runs":[\#(runs.joined(separator: ","))]}"#
    }

    private func body(of exchange: ScriptedTransport.Exchange) -> JSONValue? {
        JSONReading.value(in: exchange.request.body ?? [])
    }

    private func annotations(_ count: Int) -> [CheckRunAnnotation] {
        (0..<count).map {
            CheckRunAnnotation(
                path: "a.swift",
                startLine: $0 + 1,
                endLine: $0 + 1,
                level: .warning,
                message: "m"
            )
        }
    }

    @Test func `a check run is created with its fields and actions`() async throws {
        var draft = draft
        draft.conclusion = .actionRequired
        draft.actions = [CheckRunAction(label: "Rerun", description: "Run again", identifier: "rerun")]
        try await stage.run { [draft] client in
            async let made = client.createCheckRun(draft, in: "o/r")
            let exchange = await stage.wire.next()
            #expect(exchange.request.url == "https://api.github.com/repos/o/r/check-runs")
            #expect(
                body(of: exchange)
                    == .object([
                        "name": "flaky", "head_sha": "abc1234", "external_id": "run-7",
                        "conclusion": "action_required",
                        "actions": .array([
                            .object([
                                "label": "Rerun", "description": "Run again", "identifier": "rerun",
                            ])
                        ]),
                    ])
            )
            exchange.answer(201, body: run(7))
            let outcome = try await made
            #expect(outcome.id == 7)
        }
    }

    @Test func `a fourth action is refused before anything is sent`() async throws {
        var draft = draft
        draft.actions = Array(
            repeating: CheckRunAction(label: "a", description: "b", identifier: "c"),
            count: 4
        )
        try await stage.run { [draft] client in
            _ = await #expect(throws: ClientError.invalid(.tooManyActions(4))) {
                try await client.createCheckRun(draft, in: "o/r")
            }
        }
        #expect(stage.wire.count == 0)
    }

    @Test func `case 56: after a 502 the client looks first, and finds what was made`() async throws {
        try await stage.run { client in
            async let made = client.createCheckRun(draft, in: "o/r")
            await stage.wire.next().answer(502)
            let look = await stage.wire.next()
            #expect(look.request.method == "GET")
            #expect(look.request.url.contains("/repos/o/r/commits/abc1234/check-runs?"))
            #expect(look.request.url.contains("check_name=flaky"))
            look.answer(200, body: list(run(6, externalID: "other"), run(7)))
            let outcome = try await made
            #expect(outcome.id == 7)
        }
        #expect(stage.wire.count == 2)
    }

    @Test func `case 56: what was not made is asked for again, once`() async throws {
        try await stage.run { client in
            let made = Task { try await client.createCheckRun(draft, in: "o/r") }
            await stage.wire.next().answer(504)
            await stage.wire.next().answer(200, body: list())
            await stage.wire.next().answer(502)
            let error = await #expect(throws: ClientError.self) { try await made.value }
            guard case .failed(let failure)? = error else {
                Issue.record("\(error as Any)")
                return
            }
            #expect(failure.reason == .notRepeatable)
        }
        #expect(stage.wire.count == 3)
    }

    @Test func `after a broken connection it looks only when GitHub must have ended the request`()
        async throws
    {
        try await stage.run { client in
            async let made = client.createCheckRun(draft, in: "o/r")
            await stage.wire.next().fail(.cut(reason: "reset"))
            await stage.time.sleeper(for: .seconds(10))
            #expect(stage.wire.count == 1)
            stage.time.advance(by: .seconds(10))
            await stage.wire.next().answer(200, body: list(run(7)))
            let outcome = try await made
            #expect(outcome.id == 7)
        }
    }

    @Test func `120 annotations go in batches of 50, each once`() async throws {
        var draft = draft
        draft.output = CheckRunOutput(title: "t", summary: "s", annotations: annotations(120))
        try await stage.run { [draft] client in
            async let made = client.createCheckRun(draft, in: "o/r")
            let created = await stage.wire.next()
            #expect(body(of: created)?["output"]?["annotations"]?.elements.count == 50)
            created.answer(201, body: run(7, annotations: 50))
            let second = await stage.wire.next()
            #expect(second.request.method == "PATCH")
            #expect(body(of: second)?["output"]?["annotations"]?.elements.count == 50)
            second.answer(502)
            await stage.wire.next().answer(200, body: run(7, annotations: 100))
            let third = await stage.wire.next()
            #expect(body(of: third)?["output"]?["annotations"]?.elements.count == 20)
            third.answer(200, body: run(7, annotations: 120))
            let outcome = try await made
            #expect(outcome.annotations == 120)
        }
        #expect(stage.wire.count == 4)
    }

    @Test func `a change without annotations may be said twice`() async throws {
        let recorder = EventRecorder()
        try await stage.run { client in
            let listener = recorder.listen(to: client)
            async let changed = client.updateCheckRun(
                7,
                in: "o/r",
                with: CheckRunChange(conclusion: .success)
            )
            await stage.wire.next().answer(502)
            await recorder.first { if case .retrying = $0 { true } else { false } }
            stage.time.advance(by: .seconds(60))
            let again = await stage.wire.next()
            #expect(again.request.method == "PATCH")
            again.answer(200, body: run(7))
            let outcome = try await changed
            #expect(outcome.id == 7)
            listener.stop()
        }
    }
}
