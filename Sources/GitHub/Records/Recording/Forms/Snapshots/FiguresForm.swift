internal import Resilience
internal import Timing

/// Percentiles of one window, in nanoseconds.
struct FiguresForm: Codable {
    let count: Int
    let failures: Int
    let p50: Int64?
    let p95: Int64?
    let p99: Int64?
    let max: Int64?

    init(_ figures: LatencyFigures) {
        count = figures.count
        failures = figures.failures
        p50 = figures.p50?.nanoseconds
        p95 = figures.p95?.nanoseconds
        p99 = figures.p99?.nanoseconds
        max = figures.max?.nanoseconds
    }

    var value: LatencyFigures {
        LatencyFigures(
            count: count,
            failures: failures,
            p50: Duration(recorded: p50),
            p95: Duration(recorded: p95),
            p99: Duration(recorded: p99),
            max: Duration(recorded: max)
        )
    }
}
