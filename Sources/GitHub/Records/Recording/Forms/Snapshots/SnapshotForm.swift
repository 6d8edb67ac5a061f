internal import Resilience
internal import Timing

/// Everything that the core knew at one instant. Histories that are as they were in the snapshot before are left
/// out: they are most of it, and move every five seconds at most.
struct SnapshotForm: Codable {
    let at: Int64
    let credentials: [CredentialForm]
    let breakers: [BreakerForm]
    let queue: QueueForm
    let latency: [LatencyForm]
    let counters: Counters
    let inFlight: Int
    let inFlightLimit: Int
    let waitingToRetry: Int
    let retryTokens: Double
    let retryTokensLimit: Double
    let lastAnswerAt: Int64?

    /// - Parameter previous: the snapshot of the line before; `nil` writes every history.
    init(_ snapshot: Snapshot, after previous: Snapshot?) {
        at = snapshot.at.nanoseconds
        credentials = snapshot.credentials.map { credential in
            CredentialForm(credential, after: previous?.credentials.first { $0.name == credential.name })
        }
        breakers = snapshot.breakers.map(BreakerForm.init)
        queue = QueueForm(snapshot.queue, after: previous?.queue)
        latency = snapshot.latency.map { latency in
            LatencyForm(latency, after: previous?.latency.first { $0.routeClass == latency.routeClass })
        }
        counters = snapshot.counters
        inFlight = snapshot.inFlight
        inFlightLimit = snapshot.inFlightLimit
        waitingToRetry = snapshot.waitingToRetry
        retryTokens = snapshot.retryTokens
        retryTokensLimit = snapshot.retryTokensLimit
        lastAnswerAt = snapshot.lastAnswerAt?.nanoseconds
    }

    /// - Parameter previous: the snapshot of the line before.
    func value(after previous: Snapshot?) -> Snapshot {
        Snapshot(
            at: Instant(nanoseconds: at),
            credentials: credentials.map { credential in
                credential.value(after: previous?.credentials.first { $0.name == credential.credentialName })
            },
            breakers: breakers.map(\.value),
            queue: queue.value(after: previous?.queue),
            latency: latency.map { latency in
                latency.value(after: previous?.latency.first { $0.routeClass == latency.routeClass })
            },
            counters: counters,
            inFlight: inFlight,
            inFlightLimit: inFlightLimit,
            waitingToRetry: waitingToRetry,
            retryTokens: retryTokens,
            retryTokensLimit: retryTokensLimit,
            lastAnswerAt: Instant(recorded: lastAnswerAt)
        )
    }
}
