import Resilience
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite struct GoldenFrameTests {
    /// Below 80x24 only the most pressing is shown; the larger sizes are among `FrameTests`.
    static let sizes = [Size(width: 40, height: 8)]

    @Test(arguments: sizes, ["unicode", "ascii"])
    func `everything is well`(size: Size, symbols: String) throws {
        try expect(Samples.calm, events: [], named: "calm", size: size, symbols: symbols)
    }

    @Test(arguments: sizes, ["unicode", "ascii"])
    func `limited, a breaker open, the queue paused`(size: Size, symbols: String) throws {
        try expect(Samples.trouble, events: Samples.story, named: "trouble", size: size, symbols: symbols)
    }

    @Test(arguments: sizes, ["unicode", "ascii"])
    func `nothing is known yet`(size: Size, symbols: String) throws {
        try expect(nil, events: [], named: "start", size: size, symbols: symbols)
    }

    private func expect(
        _ snapshot: Snapshot?,
        events: [Event.Kind],
        named name: String,
        size: Size,
        symbols: String
    ) throws {
        let advice = "Set GITHUB_TOKEN to watch the real GitHub."
        var seat = try Operator(
            snapshot,
            events: events,
            size: size,
            symbols: symbols == "ascii" ? .ascii : .unicode,
            source: .simulated(scenario: "storm", seed: 7, advice: advice)
        )
        seat.wait(5)
        if let snapshot {
            var later = snapshot
            later.at = seat.now
            seat.tell(.sampled(later))
        }
        Golden.expect(seat.frame, matches: "\(name)-\(size.width)x\(size.height)-\(symbols).txt")
    }
}
