import Synchronization

extension Yardstick {
    private final class Locked: Sendable {
        let value = Mutex(0)
    }

    static func measure() -> Yardstick {
        let locked = Locked()
        let mutex = Cost.measure(of: 2_000_000) { lock(locked, times: $0) }
        let clock = Cost.measure(of: 1_000_000) { read(ContinuousClock(), times: $0) }
        return Yardstick(mutex: mutex.time.median, clock: clock.time.median)
    }

    @inline(never)
    private static func lock(_ locked: Locked, times: Int) {
        for _ in 0..<times { locked.value.withLock { $0 &+= 1 } }
    }

    @inline(never)
    private static func read(_ clock: ContinuousClock, times: Int) {
        var latest = clock.now
        for _ in 0..<times { latest = max(latest, clock.now) }
        precondition(latest <= clock.now, "the clock ran back")
    }
}
