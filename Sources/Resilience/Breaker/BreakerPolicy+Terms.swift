internal import Timing

extension BreakerPolicy {
    /// The window in as many slots as the breaker keeps.
    var slotNanoseconds: Int64 {
        max(1, failureTimeWindow.nanoseconds / Int64(CircuitBreaker.slots))
    }

    var probes: Int { max(1, halfOpenMaxCalls) }

    /// Of `probes`; at least one.
    ///
    /// | share of 3 | 0 | 0.3 | 0.5 | 0.67 | 1 |
    /// |---|---|---|---|---|---|
    /// | needed | 1 | 1 | 2 | 3 | 3 |
    var successesNeeded: Int {
        let share = (successThreshold * Double(probes)).rounded(.up)
        return share >= Double(probes) ? probes : max(1, Int(max(0, share)))
    }

    /// How long it stays open.
    ///
    /// | failed recoveries | 0 | 1 | 2 | 3 | 4 |
    /// |---|---|---|---|---|---|
    /// | 300 s, at most 3600 s | 300 | 600 | 1200 | 2400 | 3600 |
    ///
    /// - Parameter drawn: where in the range of the jitter, -1 to 1. The longest time is not passed.
    func openNanoseconds(failedRecoveries: Int, jitter drawn: Double) -> Int64 {
        let base = max(0, openTimeout.nanoseconds)
        let longest = max(0, maximumOpenTimeout.nanoseconds)
        let factor: Int64 = 1 << Int64(min(failedRecoveries, 62))
        let (grown, overflow) = base.multipliedReportingOverflow(by: factor)
        let span = overflow ? longest : min(grown, longest)
        let swing = (Double(span) * jitter * drawn).rounded()
        return swing == 0 ? span : min(longest, Int64(clamping: Int128(span) + Int128(swing)))
    }
}
