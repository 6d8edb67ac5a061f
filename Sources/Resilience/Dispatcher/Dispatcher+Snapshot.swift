public import Timing

extension Dispatcher {
    /// Everything the core knows at this instant. Changes nothing.
    public func snapshot(at now: Instant) -> Snapshot {
        let credentials = gates.credentials.map { $0.value.snapshot(named: $0.key, at: now) }
        let latencies = latency.values.map { $0.snapshot(at: now) }
        var waiting = queue.snapshot(at: now)
        waiting.isDraining = isDraining
        return Snapshot(
            at: now,
            credentials: credentials.sorted { $0.name.rawValue < $1.name.rawValue },
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
