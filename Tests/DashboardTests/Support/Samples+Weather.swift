import Resilience

@testable import Dashboard

extension Samples {
    static let weather = WeatherReport(
        scenario: "storm",
        scenarios: ["calm", "storm", "outage"],
        phase: "thunder",
        knobs: [
            .latency: .duration(.milliseconds(40)), .serverErrors: .share(0.2),
            .secondaryLimits: .share(0), .expiringLinks: .share(0), .resets: .share(0.035),
            .cuts: .share(0), .clock: .duration(.seconds(-60)),
        ],
        windows: [
            .init(credential: "x", bucket: "core", limit: 5000, remaining: 4218, reset: later(900)),
            .init(credential: "x", bucket: "search", limit: 30, remaining: 12, reset: later(9)),
        ],
        answered: 812,
        refusals: ["undisclosed": 12, "primary": 3, "stillLimited": 0],
        faults: ["server-error": 31],
        violations: 0
    )
}
