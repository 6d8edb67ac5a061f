internal import Glibc

/// The machine's time: the wall clock at the start, then the continuous clock, which also counts while the
/// machine is suspended, so that a gate shut for two hours has opened when the lid is lifted.
public struct SystemTime: TimeSource {
    private let clock = ContinuousClock()
    private let origin: ContinuousClock.Instant
    private let wallAtOrigin: Instant

    /// Reads the wall clock once, and goes by the continuous clock from there.
    public init() {
        var wall = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        origin = clock.now
        wallAtOrigin = Instant(nanoseconds: Int64(wall.tv_sec) * 1_000_000_000 + Int64(wall.tv_nsec))
    }

    /// The machine's time now.
    public var now: Instant {
        wallAtOrigin.advanced(by: origin.duration(to: clock.now))
    }

    /// That of the continuous clock.
    public var minimumResolution: Duration { clock.minimumResolution }

    /// Returns at the deadline or soon after it.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let target = origin.advanced(by: wallAtOrigin.duration(to: deadline))
        try await clock.sleep(until: target, tolerance: tolerance)
    }
}
