public import Timing

/// The machine's time, run through so many times faster. Client and simulator that share it agree on every instant, and
/// each of GitHub's figures stays as it is: an hour of theirs is an hour of both.
public struct HurriedTime: TimeSource {
    private let machine = SystemTime()
    private let origin: Instant
    private let speed: Double

    /// - Parameter speed: how many seconds pass in one of the machine's.
    public init(speed: Double) {
        precondition(speed >= 1, "time is not slowed down here")
        self.speed = speed
        origin = machine.now
    }

    public var now: Instant {
        origin.advanced(byNanoseconds: Int64(Double(origin.nanoseconds(to: machine.now)) * speed))
    }

    public var minimumResolution: Duration { machine.minimumResolution }

    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        while true {
            let left = now.nanoseconds(to: deadline)
            guard left > 0 else { return try Task.checkCancellation() }
            let real = Int64((Double(left) / speed).rounded(.up))
            try await machine.sleep(until: machine.now.advanced(byNanoseconds: real), tolerance: tolerance)
        }
    }
}
