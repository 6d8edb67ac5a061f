public import Timing

/// How long something took, run again and again.
public struct Benchmark: Hashable, Sendable {
    /// Every run's duration, shortest first; never empty.
    public let durations: [Duration]

    /// Runs something to warm up, then measures it.
    ///
    /// - Parameters:
    ///   - warmUp: runs that are not measured.
    ///   - runs: runs that are; at least one.
    ///   - time: what the runs are measured by; `SystemTime()` for real ones.
    ///   - body: what is measured.
    public static func measure(
        warmUp: Int = 10,
        runs: Int,
        on time: any TimeSource,
        _ body: () async throws -> Void
    ) async rethrows -> Benchmark {
        for _ in 0..<warmUp { try await body() }
        var durations: [Duration] = []
        for _ in 0..<max(1, runs) {
            let start = time.now
            try await body()
            durations.append(start.duration(to: time.now))
        }
        return Benchmark(durations)
    }

    init(_ durations: [Duration]) {
        self.durations = durations.sorted()
    }

    /// Of all runs together.
    public var total: Duration { durations.reduce(.zero, +) }

    /// The arithmetic mean.
    public var mean: Duration { total / durations.count }

    /// The shortest duration that at least this share of the runs did not exceed (the nearest rank).
    ///
    /// - Parameter percent: over 0 to 100.
    public func percentile(_ percent: Double) -> Duration {
        let rank = Int((percent / 100 * Double(durations.count)).rounded(.up))
        return durations[min(max(1, rank), durations.count) - 1]
    }

    /// Runs a second; `nil` where they took no time at all.
    public var perSecond: Double? {
        total > .zero ? Double(durations.count) / (total / .seconds(1)) : nil
    }
}
