import Reports
import TestSupport
import Testing

@testable import GitHub

@Suite struct WorkflowRunTests {
    @Test func `a run is told by its workflow's name, its file, or the file's path`() throws {
        let json = JSONReading.value(
            in: Array(
                """
                {"id":7,"run_attempt":3,"status":"completed","conclusion":"success","name":"CI","head_sha":"aa",
                "path":".github/workflows/ci.yml","run_number":12,"run_started_at":"1970-01-01T00:01:40Z"}
                """.utf8
            )
        )
        let run = try #require(json.flatMap { WorkflowRun($0) })
        #expect(run.id == 7 && run.attempt == 3 && run.number == 12)
        #expect(run.isCompleted && run.startedAt == 100 && run.commit == "aa")
        for name in ["CI", "ci.yml", ".github/workflows/ci.yml"] { #expect(run.isOf(workflow: name)) }
        #expect(!run.isOf(workflow: "ci"))
    }

    @Test(arguments: [#"{}"#, #"{"id":-1,"status":"queued"}"#, #"{"id":1}"#, "[]"])
    func `JSON that is no run is none`(text: String) throws {
        let json = try #require(JSONReading.value(in: Array(text.utf8)))
        #expect(WorkflowRun(json) == nil)
    }

    @Test func `a workflow's completed runs are looked for over the pages, until there are enough`()
        async throws
    {
        let stage = ClientStage()
        try await stage.run { client in
            async let runs = client.workflowRuns(of: "o/r", workflow: "CI", last: 2)
            let first = await stage.wire.next()
            #expect(first.request.url == "https://api.github.com/repos/o/r/actions/runs?per_page=100")
            first.answer(
                200,
                headers: ["link": #"</repositories/1/actions/runs?page=2>; rel="next""#],
                body: page(#"{"id":9,"status":"queued","name":"CI"}"#, run(8, "CI"), run(7, "Docs"))
            )
            await stage.wire.next().answer(200, body: page(run(6, "CI"), run(5, "CI")))
            let ids = try await runs.map(\.id)
            #expect(ids == [8, 6])
        }
    }

    private func run(_ id: Int, _ name: String) -> String {
        #"{"id":\#(id),"status":"completed","name":"\#(name)"}"#
    }

    private func page(_ runs: String...) -> String {
        #"{"total_count":5,"workflow_runs":[\#(runs.joined(separator: ","))]}"#
    }
}
