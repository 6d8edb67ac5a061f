import Foundation
import Resilience
import Screen
import TestSupport
import Testing
import Timing

@testable import Dashboard

@Suite struct OverviewTests {
    private func overview(_ snapshot: Snapshot, host: String = "api.github.com") -> Overview {
        Overview(
            of: snapshot,
            health: Health(of: snapshot, audit: .writing, staleAfter: .seconds(120), at: Samples.now),
            identity: Identity(host: host, credential: "token", source: .live, isReadOnly: false),
            utcOffset: .zero,
            unknown: "-",
            at: Samples.now
        )
    }

    @Test func `the verdict is the exit status`() {
        #expect(overview(Samples.calm).verdict.exitStatus == 0)
        #expect(overview(Samples.trouble).verdict.exitStatus == 2)
        var limited = Samples.trouble
        limited.breakers = []
        #expect(overview(limited).verdict.exitStatus == 1)
        limited.breakers = [Samples.breaker(.api, .halfOpen(succeeded: 0, failed: 0))]
        #expect(overview(limited).verdict.exitStatus == 1)
    }

    @Test func `a credential that GitHub refuses is never called ok`() throws {
        var snapshot = Samples.calm
        snapshot.credentials[0].standing = .refused(.suspended, retryAt: Samples.later(300))
        #expect(overview(snapshot).verdict.exitStatus == 3)
        let name = snapshot.credentials[0].name.rawValue
        let line = "x REFUSED \(name) until 10:37:07: the installation is suspended"
        #expect(overview(snapshot).text(width: 100).contains(line))
        #expect(try Operator(snapshot).frame.contains("x REFUSED \(name) until 10:37:07"))
        #expect(try Operator(snapshot, size: Size(width: 40, height: 8)).frame.contains("x REFUSED \(name)"))
    }

    @Test func `a bucket whose reset has come limits nobody`() {
        var snapshot = Samples.calm
        let past = Samples.bucket(.core, .exhausted(until: Samples.now), remaining: 0, limit: 5000)
        snapshot.credentials[0].buckets = [past]
        #expect(overview(snapshot).verdict == .ok)
    }

    @Test(arguments: ["calm", "trouble", "empty"])
    func `the text is the same content as on the screen`(name: String) {
        let snapshot = ["calm": Samples.calm, "trouble": Samples.trouble][name] ?? Samples.empty
        Golden.expect(overview(snapshot).text(width: 100), matches: "overview-\(name).txt")
    }

    @Test func `no line is wider than asked and no control character is written`() {
        let text = overview(Samples.trouble, host: "a\u{1B}[2J\u{9B}b\r\n").text(width: 40)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(line.count <= 40)
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test func `the JSON is one line that a parser reads`() throws {
        let text = overview(Samples.trouble, host: "q\"\\\n\u{1}é💥").json()
        #expect(!text.contains("\n"))
        let data = try #require(text.data(using: .utf8))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["host"] as? String == "q\"\\\n\u{1}é💥")
        #expect(object["verdict"] as? String == "breaker_open")
        #expect(object["in_flight"] as? Int == 8)
        let limited = try #require(object["limited"] as? [[String: Any]])
        #expect(limited.map { $0["name"] as? String } == ["core", "secondary"])
        #expect(limited[0]["until"] as? Double == Double(Samples.later(462).secondsSinceEpoch))
    }

    @Test func `what isn't known is null`() throws {
        let text = overview(Samples.calm).json()
        #expect(text.contains("\"name\":\"graphql\",\"state\":\"unknown\",\"limit\":null,\"remaining\":null"))
    }
}
