import Synchronization

/// What several tasks count together.
final class SharedTally: Sendable {
    private let tally = Mutex(Attack.Tally())

    var value: Attack.Tally { tally.withLock { $0 } }

    func count(forged: Int = 0, scrapes: Int = 0) {
        tally.withLock { tally in
            tally.forged += forged
            tally.scrapes += scrapes
        }
    }
}
