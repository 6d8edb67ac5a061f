import Resilience
import Timing

/// Hand-made snapshots around a fixed instant, 2026-01-02T10:32:07Z.
enum Samples {
    static let now = Instant(secondsSinceEpoch: 1_767_349_927)
    static let token: CredentialName = "token"

    static func later(_ seconds: Int) -> Instant { now.advanced(by: .seconds(seconds)) }

    static func bucket(
        _ name: Bucket,
        _ state: QuotaState,
        remaining: Int?,
        limit: Int?,
        resetsIn seconds: Int? = nil,
        burn: Double? = nil,
        emptiesIn: Int? = nil,
        foreign: Double? = nil,
        history: [Double?] = []
    ) -> QuotaSnapshot {
        QuotaSnapshot(
            bucket: name,
            isGuessed: false,
            state: state,
            limit: limit,
            remaining: remaining,
            reserved: 0,
            reserve: (limit ?? 0) / 10,
            reset: seconds.map(later),
            learnedAt: limit == nil ? nil : now,
            burnPerMinute: burn,
            emptiesAt: emptiesIn.map(later),
            foreignPerMinute: foreign,
            foreignTotal: foreign == nil ? 0 : 41,
            history: history
        )
    }

    static func secondary(_ gate: GateState, hits: Int = 0) -> SecondarySnapshot {
        SecondarySnapshot(
            gate: gate,
            hits: hits,
            inFlight: 8,
            inFlightLimit: 100,
            pointsLastMinute: 120,
            pointsLimit: 900,
            creationsLastMinute: 3,
            creationsPerMinuteLimit: 80,
            creationsLastHour: 40,
            creationsPerHourLimit: 500,
            nextWriteAt: nil
        )
    }

    static func breaker(
        _ route: RouteClass,
        _ state: BreakerState,
        calls: Int = 0,
        failures: Int = 0,
        trips: Int = 0,
        last: Failure? = nil
    ) -> BreakerSnapshot {
        BreakerSnapshot(
            routeClass: route,
            state: state,
            since: later(-65),
            calls: calls,
            failures: failures,
            slow: 0,
            failureRate: calls > 0 ? Double(failures) / Double(calls) * 100 : nil,
            slowRate: calls > 0 ? 0 : nil,
            probesOut: 0,
            probesAllowed: 3,
            trips: trips,
            refused: trips * 20,
            successesNeeded: 2,
            rules: ["5 failures in 1m", "rate ≥ 50% of ≥ 10"],
            lastFailure: last
        )
    }

    static func line(_ priority: Priority, _ depth: Int, age: Int? = nil, history: [Double?] = [])
        -> QueueLine
    {
        QueueLine(
            priority: priority,
            depth: depth,
            oldest: age.map { later(-$0) },
            enqueued: 1000 + depth,
            dequeued: 1000,
            refused: 0,
            evicted: 0,
            expired: priority == .low ? 2 : 0,
            history: history
        )
    }

    static func latency(_ route: RouteClass, p50: Int, p95: Int, p99: Int, count: Int, failures: Int)
        -> LatencySnapshot
    {
        func figures(_ factor: Int) -> LatencyFigures {
            LatencyFigures(
                count: count * factor,
                failures: failures * factor,
                p50: .milliseconds(p50),
                p95: .milliseconds(p95),
                p99: .milliseconds(p99),
                max: .milliseconds(p99 * 2)
            )
        }
        return LatencySnapshot(
            routeClass: route,
            lastMinute: figures(1),
            lastFiveMinutes: figures(4),
            lastFifteenMinutes: figures(10),
            sinceStart: figures(20),
            history: (0..<40).map { Double(p99) * (1 + Double($0 % 7) / 3) }
        )
    }

    static func snapshot(
        buckets: [QuotaSnapshot] = [],
        secondary: SecondarySnapshot? = nil,
        breakers: [BreakerSnapshot] = [],
        queue: QueueSnapshot,
        latency: [LatencySnapshot] = [],
        inFlight: Int = 0,
        at instant: Instant = now,
        lastAnswerAt: Instant? = nil
    ) -> Snapshot {
        let credentials = secondary.map { [CredentialSnapshot(name: token, buckets: buckets, secondary: $0)] }
        return Snapshot(
            at: instant,
            credentials: credentials ?? [],
            breakers: breakers,
            queue: queue,
            latency: latency,
            counters: Counters(),
            inFlight: inFlight,
            inFlightLimit: 32,
            waitingToRetry: 0,
            retryTokens: 9.5,
            retryTokensLimit: 10,
            lastAnswerAt: lastAnswerAt
        )
    }
}
