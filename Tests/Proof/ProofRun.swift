internal import Resilience

/// What client and simulator say at the end of a run, before the audit is read.
struct ProofRun: Sendable {
    let counters: Counters
    let page: MetricsBook
    let screen: Onlooker.Counts
    let ledger: LedgerPage
    let reckoning: Reckoning
    /// Attempts on the wire.
    let performed: Int
    /// Resident bytes after each round.
    let memory: [Int]
    /// Our time.
    let took: Duration
    /// GitHub's time.
    let lived: Duration
}
