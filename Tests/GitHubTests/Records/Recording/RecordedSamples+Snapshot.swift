import Resilience
import Timing

extension RecordedSamples {
    /// A snapshot in which everything is known, with one text wherever a text can stand.
    func snapshot(_ history: [Double?]) -> Snapshot {
        var snapshot = Snapshot(
            at: now,
            credentials: standings.map { credential($0, history) },
            breakers: [breaker],
            queue: queue(history),
            latency: [latency(history)],
            counters: Counters(),
            inFlight: 3,
            inFlightLimit: 32,
            waitingToRetry: 1,
            retryTokens: 9.25,
            retryTokensLimit: 10,
            lastAnswerAt: now
        )
        snapshot.breakers.append(breaker)
        return snapshot
    }

    private var standings: [CredentialStanding] {
        [.ready, .waiting(until: now), .waiting(until: nil), .refused(.suspended, retryAt: now)]
    }

    private func credential(_ standing: CredentialStanding, _ history: [Double?]) -> CredentialSnapshot {
        let index = standings.firstIndex(of: standing) ?? 0
        let states: [QuotaState] = [.unknown, .open, .low, .reserved, .exhausted(until: now)]
        let gates: [GateState] = [
            .open, .shut(until: now, strikes: 2), .probing(strikes: 1), .trickling(until: now),
        ]
        return CredentialSnapshot(
            name: CredentialName(rawValue: "\(text) \(index)"),
            buckets: states.enumerated().map { quota($0.element, number: $0.offset, history) },
            secondary: secondary(gates[index]),
            standing: standing
        )
    }

    private func quota(_ state: QuotaState, number: Int, _ history: [Double?]) -> QuotaSnapshot {
        QuotaSnapshot(
            bucket: Bucket(rawValue: "\(text) \(number)"),
            isGuessed: true,
            state: state,
            limit: 5000,
            remaining: 12,
            reserved: 1,
            reserve: 500,
            reset: now,
            learnedAt: now,
            burnPerMinute: 0.1 + 0.2,
            emptiesAt: now,
            foreignPerMinute: 4,
            foreignTotal: 7,
            history: history
        )
    }

    private func secondary(_ gate: GateState) -> SecondarySnapshot {
        SecondarySnapshot(
            gate: gate,
            hits: 2,
            inFlight: 3,
            inFlightLimit: 100,
            pointsLastMinute: 120,
            pointsLimit: 900,
            creationsLastMinute: 3,
            creationsPerMinuteLimit: 80,
            creationsLastHour: 40,
            creationsPerHourLimit: 500,
            nextWriteAt: now
        )
    }

    private var breaker: BreakerSnapshot {
        var breaker = BreakerSnapshot(
            routeClass: RouteClass(rawValue: text),
            state: .halfOpen(succeeded: 1, failed: 0),
            since: now,
            calls: 40,
            failures: 21,
            slow: 2,
            failureRate: 52.5,
            slowRate: 5,
            probesOut: 1,
            probesAllowed: 3,
            trips: 2,
            refused: 40,
            successesNeeded: 2,
            rules: [text],
            lastFailure: .cut(reason: text)
        )
        breaker.heldUntil = now
        return breaker
    }

    private func queue(_ history: [Double?]) -> QueueSnapshot {
        let lane = Lane(
            credential: CredentialName(rawValue: text),
            bucket: .core,
            routeClass: .api,
            effect: .write,
            endpoint: text
        )
        return QueueSnapshot(
            isPaused: true,
            isDraining: true,
            capacity: 1000,
            lines: Priority.allCases.map { priority in
                QueueLine(
                    priority: priority,
                    depth: 4,
                    oldest: now,
                    enqueued: 9,
                    dequeued: 8,
                    refused: 7,
                    evicted: 6,
                    expired: 5,
                    history: history
                )
            },
            held: [HeldLane(lane: lane, priority: .low, hold: .reserve(.core), until: now, count: 4)],
            callers: [CallerCount(caller: text, count: 4)]
        )
    }

    private func latency(_ history: [Double?]) -> LatencySnapshot {
        let figures = LatencyFigures(
            count: 9,
            failures: 1,
            p50: .nanoseconds(88_000_001),
            p95: .milliseconds(240),
            p99: nil,
            max: .seconds(2)
        )
        return LatencySnapshot(
            routeClass: RouteClass(rawValue: text),
            lastMinute: figures,
            lastFiveMinutes: figures,
            lastFifteenMinutes: figures,
            sinceStart: figures,
            history: history
        )
    }
}
