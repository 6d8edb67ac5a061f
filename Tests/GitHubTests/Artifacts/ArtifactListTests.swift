import Reports
import TestSupport
import Testing

@testable import GitHub

@Suite struct ArtifactListTests {
    @Test func `the artifacts of a run are listed over all pages`() async throws {
        let stage = ClientStage()
        try await stage.run { client in
            async let artifacts = client.artifacts(of: "o/r", run: 7, named: "test results")
            let first = await stage.wire.next()
            #expect(
                first.request.url
                    == "https://api.github.com/repos/o/r/actions/runs/7/artifacts?per_page=100&name=test%20results"
            )
            first.answer(
                200,
                headers: ["link": #"</repositories/1/actions/runs/7/artifacts?page=2>; rel="next""#],
                body: #"{"total_count":3,"artifacts":[{"id":1,"name":"a"},{"id":2,"name":"b"}]}"#
            )
            await stage.wire.next().answer(200, body: #"{"total_count":3,"artifacts":[{"id":3,"name":"c"}]}"#)
            let ids = try await artifacts.map(\.id)
            #expect(ids == [1, 2, 3])
        }
    }
}
