import Resilience
import Timing

/// Snapshots in which all is well, to be spoiled by a test.
enum HealthSamples {
    static let now = Instant(secondsSinceEpoch: 1_000_000)

    /// What a client knows before it has sent anything.
    static let unknown = Snapshot(
        at: now,
        credentials: [],
        breakers: [],
        queue: queue(depth: 0),
        latency: [],
        counters: Counters(),
        inFlight: 0,
        inFlightLimit: 100,
        waitingToRetry: 0,
        retryTokens: 10,
        retryTokensLimit: 10,
        lastAnswerAt: nil
    )

    static var well: Snapshot {
        var snapshot = unknown
        snapshot.credentials = [credential("token")]
        snapshot.breakers = [breaker("api", .closed)]
        snapshot.latency = [latency("api", failures: 0, of: 100)]
        snapshot.lastAnswerAt = now
        return snapshot
    }

    static func credential(
        _ name: CredentialName,
        _ buckets: [QuotaSnapshot] = [bucket(.core, .open)],
        gate: GateState = .open
    ) -> CredentialSnapshot {
        CredentialSnapshot(
            name: name,
            buckets: buckets,
            secondary: SecondarySnapshot(
                gate: gate,
                hits: 0,
                inFlight: 0,
                inFlightLimit: 100,
                pointsLastMinute: 0,
                pointsLimit: 900,
                creationsLastMinute: 0,
                creationsPerMinuteLimit: 80,
                creationsLastHour: 0,
                creationsPerHourLimit: 500,
                nextWriteAt: nil
            )
        )
    }

    static func bucket(_ bucket: Bucket, _ state: QuotaState) -> QuotaSnapshot {
        let isKnown = state != .unknown
        return QuotaSnapshot(
            bucket: bucket,
            isGuessed: false,
            state: state,
            limit: isKnown ? 5000 : nil,
            remaining: isKnown ? 4000 : nil,
            reserved: 0,
            reserve: 500,
            reset: isKnown ? now.advanced(by: .seconds(600)) : nil,
            learnedAt: isKnown ? now : nil,
            burnPerMinute: nil,
            emptiesAt: nil,
            foreignPerMinute: nil,
            foreignTotal: 0,
            history: []
        )
    }

    static func breaker(_ routes: RouteClass, _ state: BreakerState) -> BreakerSnapshot {
        BreakerSnapshot(
            routeClass: routes,
            state: state,
            since: now,
            calls: 10,
            failures: 0,
            slow: 0,
            failureRate: 0,
            slowRate: 0,
            probesOut: 0,
            probesAllowed: 3,
            trips: 0,
            refused: 0,
            successesNeeded: 2,
            rules: [],
            lastFailure: nil
        )
    }

    static func queue(depth: Int, isPaused: Bool = false, isDraining: Bool = false) -> QueueSnapshot {
        let line = QueueLine(
            priority: .normal,
            depth: depth,
            oldest: depth > 0 ? now : nil,
            enqueued: depth,
            dequeued: 0,
            refused: 0,
            evicted: 0,
            expired: 0,
            history: []
        )
        return QueueSnapshot(
            isPaused: isPaused,
            isDraining: isDraining,
            capacity: 100,
            lines: [line],
            held: [],
            callers: []
        )
    }

    static func latency(_ routes: RouteClass, failures: Int, of count: Int) -> LatencySnapshot {
        let figures = LatencyFigures(
            count: count,
            failures: failures,
            p50: .milliseconds(50),
            p95: .milliseconds(90),
            p99: .milliseconds(99),
            max: .milliseconds(100)
        )
        return LatencySnapshot(
            routeClass: routes,
            lastMinute: figures,
            lastFiveMinutes: figures,
            lastFifteenMinutes: figures,
            sinceStart: figures,
            history: []
        )
    }
}
