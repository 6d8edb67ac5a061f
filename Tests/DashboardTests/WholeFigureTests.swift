import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct WholeFigureTests {
    private let line = PanelLine([
        Segment(["waits until noon", "waits"], .text), Segment(["points 12/900"], .dim, rank: 1),
        Segment(["hits 2"], .dim, rank: 2),
    ])

    private func text(_ width: Int) -> String {
        line.line(width: width).runs.map(\.text).joined()
    }

    @Test func `a panel's line leaves whole segments out before it shortens one`() {
        #expect(text(40) == "waits until noon  points 12/900  hits 2")
        #expect(text(38) == "waits until noon  points 12/900")
        #expect(text(20) == "waits until noon")
        #expect(text(10) == "waits")
    }

    @Test func `no line of the panels is cut at 80x24`() throws {
        let seat = try Operator(Samples.trouble, events: Samples.story, size: Size(width: 80, height: 24))
        let top = seat.frame.split(separator: "\n").prefix(14).joined(separator: "\n")
        #expect(!top.contains("…"))
    }

    @Test func `Limits say how many buckets have no room`() throws {
        var snapshot = Samples.trouble
        let more = snapshot.credentials[0].buckets
        snapshot.credentials[0].buckets += more.map { quota in
            var quota = quota
            quota.bucket = Bucket(rawValue: "\(quota.bucket.rawValue)_2")
            return quota
        }
        let seat = try Operator(snapshot, size: Size(width: 80, height: 24))
        #expect(seat.frame.contains("2 of 8") || seat.frame.contains("3 of 8"))
    }

    @Test func `nobody is called hurt for a handful of answers`() throws {
        var snapshot = Samples.calm
        snapshot.latency = [Samples.latency(.api, p50: 1, p95: 2, p99: 3, count: 4, failures: 3)]
        #expect(try Operator(snapshot).frame.contains("HURT nobody"))
        snapshot.latency = [Samples.latency(.api, p50: 1, p95: 2, p99: 3, count: 5, failures: 3)]
        #expect(try Operator(snapshot).frame.contains("HURT api 60%"))
    }

    @Test(arguments: [
        GateState.shut(until: Samples.later(30), strikes: 1), .probing(strikes: 1),
        .trickling(until: Samples.later(30)),
    ])
    func `nothing is called ok while a gate is not open`(gate: GateState) throws {
        var snapshot = Samples.calm
        snapshot.credentials[0].secondary.gate = gate
        #expect(!(try Operator(snapshot).frame.contains("ok not limited")))
    }
}
