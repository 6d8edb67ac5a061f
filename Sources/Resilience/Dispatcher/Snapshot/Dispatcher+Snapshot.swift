public import Timing

extension Dispatcher {
    /// Everything the core knows at this instant. Changes nothing.
    public func snapshot(at now: Instant) -> Snapshot {
        let latencies = latency.values.map { $0.snapshot(at: now) }
        var waiting = queue.snapshot(at: now)
        waiting.isDraining = isDraining
        return Snapshot(
            at: now,
            credentials: gates.credentialSnapshots(at: now),
            breakers: gates.breakerSnapshots(at: now),
            queue: waiting,
            latency: latencies.sorted { $0.routeClass.rawValue < $1.routeClass.rawValue },
            counters: counters,
            inFlight: gates.inFlight,
            inFlightLimit: settings.requestQueue.maximumInFlight,
            waitingToRetry: retries.count,
            retryTokens: budget.tokens,
            retryTokensLimit: settings.retry.budgetTokens,
            lastAnswerAt: lastAnswerAt
        )
    }
}
