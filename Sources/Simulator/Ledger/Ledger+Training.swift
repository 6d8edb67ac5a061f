internal import Timing

/// What somebody who trains an operator does to the books by hand.
extension Ledger {
    /// Everybody who has asked for something is refused by a secondary limit from now on.
    ///
    /// - Returns: until when, by credential.
    mutating func secondaryStruck(at now: Instant) -> [(credential: String, until: Instant)] {
        var holds: [(credential: String, until: Instant)] = []
        for name in accounts.keys.sorted() {
            guard let hold = accounts[name]?.struck(at: now) else { continue }
            holds.append((name, hold.until))
        }
        return holds
    }

    /// Another scenario's limits hold from now on. Windows that are open go on with the new limit, and keep what was
    /// used unless the scenario says how much is.
    mutating func governed(by limits: [String: BucketRule], _ secondary: SecondaryRules) {
        for (bucket, rule) in limits {
            limitSet(bucket, to: rule, remaining: rule.used.map { max(0, rule.limit - $0) })
        }
        // What counts as on its way already depends on the machine, not on the scenario.
        var secondary = secondary
        secondary.crossing = self.secondary.crossing
        self.secondary = secondary
        for name in accounts.keys { accounts[name]?.governed(by: secondary) }
    }
}
