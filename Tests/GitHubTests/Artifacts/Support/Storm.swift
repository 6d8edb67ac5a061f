import Resilience
import TestSupport

/// What goes wrong in one simulated world, by its seed: on the way to the link, at the blob's head, amid its
/// bytes, and with what was uploaded.
struct Storm {
    private static let faults = [
        // On the way to the link.
        "server-error", "reset", "cut", "stall", "garbage", "truncated", "captive-portal", "odd-headers",
        // At the blob's head.
        "blob-busy", "blob-expires", "blob-changes", "blob-odd-range", "blob-ignores-range",
        // Amid its bytes.
        "blob-cut", "blob-stall", "blob-corrupts",
    ]

    /// The world that it comes upon, in which everything works.
    let scenario: String
    /// For `PUT /_simulator/weather`.
    let weather: String
    /// Whether bytes may be wrong that nothing but a digest tells.
    let corrupts: Bool

    init(seed: UInt64) {
        var dice = Dice(seed: seed)
        let raw = dice.pick([0, 0, 0.3])
        let wrong = dice.pick([0, 0, 0.1])
        scenario = """
            [answers]
            artifact-padding = \(dice.roll(0...3_000))
            [weather]
            raw-artifacts = \(raw)
            wrong-digest = \(wrong)
            """
        var knobs = ["\"blob-rate\":\(dice.pick([0, 0, 100_000]))"]
        var corrupts = wrong > 0
        for fault in Self.faults where dice.chance(percent: 40) {
            let isCut = fault.hasSuffix("cut")
            knobs.append("\"\(fault)\":\(dice.pick(isCut ? [0.2, 0.5, 0.8] : [0.02, 0.05, 0.1]))")
            corrupts = corrupts || fault == "blob-corrupts"
        }
        weather = "{\(knobs.joined(separator: ","))}"
        self.corrupts = corrupts
    }

    /// Silence is not waited out for long.
    static func hurry(_ settings: inout Settings) {
        settings.timeout.firstByte = .milliseconds(300)
        settings.timeout.request = .milliseconds(500)
        settings.timeout.stall = .milliseconds(60)
    }
}
