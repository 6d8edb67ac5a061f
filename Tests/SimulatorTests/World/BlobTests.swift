import Testing
import Timing

@testable import Simulator

@Suite struct BlobTests {
    /// A story that has just been redirected, and the path of the blob.
    private func redirected(_ toml: String = "", speed: Double = 1) throws -> (Story, path: String) {
        var story = try Story(toml, speed: speed)
        story.simulation.blobOrigin = "http://127.0.0.1:9"
        let plan = story.get("/repos/octo-org/api/actions/artifacts/1296269000500/zip")
        #expect(plan.status == 302)
        let location = try #require(plan.header("location"))
        #expect(location.hasPrefix("http://127.0.0.1:9/actions-results/1296269000500.zip?"))
        return (story, String(location.dropFirst("http://127.0.0.1:9".count)))
    }

    private func fetch(_ story: inout Story, _ path: String, _ headers: [String: String] = [:]) -> Plan {
        let request = Request("GET", path, headers: headers.map { Header($0.key, $0.value) })
        return story.simulation.blobReceived(request, at: story.now)
    }

    @Test func `a signed address gives the archive for a minute`() throws {
        var (story, path) = try redirected()
        let archive = story.simulation.world.archive(of: 1_296_269_000_500)
        story.pass(.seconds(60))
        #expect(fetch(&story, path).body == archive)
        story.pass(.milliseconds(1))
        let late = fetch(&story, path)
        #expect(late.status == 403)
        #expect(late.header("x-ms-error-code") == "AuthenticationFailed")
        #expect(String(decoding: late.body, as: UTF8.self).hasPrefix("<?xml"))
    }

    @Test func `speed shortens the minute`() throws {
        var (story, path) = try redirected(speed: 60)
        story.pass(.milliseconds(1_001))
        #expect(fetch(&story, path).status == 403)
    }

    @Test func `a changed signature is refused`() throws {
        var (story, path) = try redirected()
        #expect(fetch(&story, path.replacing("sig=", with: "sig=0")).status == 403)
        #expect(fetch(&story, path.replacing("1296269000500", with: "1296269000510")).status == 403)
    }

    @Test func `GitHub's credential must not come along`() throws {
        var (story, path) = try redirected()
        let plan = fetch(&story, path, ["Authorization": "Bearer ghs_0123456789"])
        #expect(plan.status == 400)
        #expect(plan.header("x-ms-error-code") == "InvalidAuthenticationInfo")
    }

    @Test func `parts join to the whole`() throws {
        var (story, path) = try redirected()
        let archive = story.simulation.world.archive(of: 1_296_269_000_500)
        let head = fetch(&story, path, ["Range": "bytes=0-99"])
        let tag = try #require(head.header("etag"))
        #expect(head.status == 206)
        #expect(head.header("content-range") == "bytes 0-99/\(archive.count)")
        let rest = fetch(&story, path, ["Range": "bytes=100-", "If-Match": tag])
        #expect(head.body + rest.body == archive)
        #expect(fetch(&story, path, ["Range": "bytes=100-", "If-Match": "\"other\""]).status == 412)
        let past = fetch(&story, path, ["Range": "bytes=\(archive.count)-"])
        #expect(past.status == 416)
        #expect(past.header("content-range") == "bytes */\(archive.count)")
        #expect(fetch(&story, path, ["Range": "bytes=0-9", "x-ms-range": "bytes=0-4"]).body.count == 5)
    }

    @Test func `the weather cuts, slows and ignores`() throws {
        var (story, path) = try redirected("[weather]\nblob-cut = 1\nblob-rate = 500\nblob-ignores-range = 1")
        let plan = fetch(&story, path, ["Range": "bytes=10-"])
        #expect(plan.status == 200)
        guard case .trickleThenCut(let rate, let count) = plan.delivery else {
            Issue.record("\(plan.delivery)")
            return
        }
        #expect(rate == 500)
        #expect((1..<plan.body.count).contains(count))
    }

    @Test func `the journal keeps no signature`() throws {
        var (story, path) = try redirected()
        _ = fetch(&story, path)
        let report = String(
            decoding: story.simulation.ledger.report(at: story.now, entries: 9).bytes,
            as: UTF8.self
        )
        #expect(report.contains("/actions-results/1296269000500.zip"))
        #expect(!report.contains("sig="))
    }
}
