internal import Timing

/// The probes of one half-open period: which are out, and what the others came to.
///
/// A probe is a lease. One that hangs gives its place back when its lease runs out, and what it comes to
/// after that is nobody's business; so no probe can keep a breaker half-open for ever.
struct Probes: Hashable, Sendable {
    private struct Lease: Hashable, Sendable {
        let number: Int
        let end: Instant
    }

    enum Verdict {
        case undecided, recovered, failed
    }

    private(set) var succeeded = 0
    private(set) var failed = 0
    /// In the order in which they were given out, hence in the order in which they end.
    private var leases: [Lease] = []
    private var leasesGiven = 0

    /// How many are out. A lease that has run out counts until `dropEnded`.
    var out: Int { leases.count }

    /// When the next lease runs out.
    var nextEnd: Instant? { leases.first?.end }

    mutating func dropEnded(at now: Instant) {
        while let oldest = leases.first, oldest.end <= now {
            leases.removeFirst()
        }
    }

    /// Whether one more may go, when `count` are allowed.
    func hasPlace(of count: Int, at now: Instant) -> Bool {
        succeeded + failed + leases.count(where: { $0.end > now }) < count
    }

    /// Takes a place; returns the lease's number.
    mutating func lease(until end: Instant) -> Int {
        leasesGiven += 1
        leases.append(Lease(number: leasesGiven, end: end))
        leases.sort { $0.end < $1.end }
        return leasesGiven
    }

    /// Gives the lease back. False where it had run out before.
    mutating func returned(_ number: Int) -> Bool {
        guard let index = leases.firstIndex(where: { $0.number == number }) else { return false }
        leases.remove(at: index)
        return true
    }

    mutating func counted(success: Bool) {
        if success { succeeded += 1 } else { failed += 1 }
    }

    /// What the probes say, when `needed` of `count` must succeed.
    func verdict(of count: Int, needed: Int) -> Verdict {
        if succeeded >= needed { return .recovered }
        return failed > count - needed ? .failed : .undecided
    }
}
