internal import Reports
internal import Resilience
internal import Timing

extension Overview {
    /// One object in one line, without a newline. Instants are Unix times in seconds, spans are milliseconds,
    /// what isn't known is `null`.
    public func json() -> String {
        let standing = standing
        return JSON.object([
            .init("at", time(now)),
            .init("host", .string(identity.host)),
            .init("credential", .string(identity.credential)),
            .init("source", source),
            .init("verdict", .string(isKnown ? standing.verdict.name : "unknown")),
            .init("health", healthJSON),
            .init("limited", .array(standing.limits.map(limited))),
            .init("credentials", .array(snapshot.credentials.map(credential))),
            .init("breakers", .array(snapshot.breakers.map(breaker))),
            .init("queue", queue),
            .init("latency", .array(snapshot.latency.map(latency))),
            .init("in_flight", .integer(Int64(snapshot.inFlight))),
            .init("in_flight_limit", .integer(Int64(snapshot.inFlightLimit))),
            .init("waiting_to_retry", .integer(Int64(snapshot.waitingToRetry))),
            .init("counters", counters),
            .init("last_answer_at", time(snapshot.lastAnswerAt)),
        ]).text
    }

    /// Before anything was told, nothing can be called well.
    private var isKnown: Bool { standing.verdict != .ok || (standing.knowsLimits && isReached) }

    private func time(_ instant: Instant?) -> JSON {
        guard let instant else { return .null }
        return .number(Double(instant.nanoseconds / 1_000_000) / 1000)
    }

    private func milliseconds(_ duration: Duration?) -> JSON {
        guard let duration else { return .null }
        return .number(Double(duration.nanoseconds / 1000) / 1000)
    }

    private var healthJSON: JSON {
        .object([
            .init("status", .string(health.status.rawValue)),
            .init("facets", .array(health.facets.map(facet))),
        ])
    }

    private func facet(_ facet: HealthFacet) -> JSON {
        .object([
            .init("kind", .string(facet.kind.rawValue)),
            .init("name", .string(facet.name)),
            .init("status", .string(facet.status.rawValue)),
            .init("reason", .string(facet.reason)),
            .init("until", time(facet.until)),
        ])
    }

    private var source: JSON {
        switch identity.source {
        case .live: .object([.init("kind", .string("live"))])
        case .simulated(let scenario, let seed, _):
            .object([
                .init("kind", .string("simulated")),
                .init("scenario", .string(scenario)),
                // A string, because a seed may be larger than what JSON's readers keep exact.
                .init("seed", .string("\(seed)")),
            ])
        }
    }

    private func limited(_ limit: Standing.Limit) -> JSON {
        .object([.init("name", .string(limit.name)), .init("until", time(limit.until))])
    }

    private func credential(_ credential: CredentialSnapshot) -> JSON {
        .object([
            .init("name", .string(credential.name.rawValue)),
            .init("buckets", .array(credential.buckets.map(bucket))),
            .init("secondary", secondary(credential.secondary)),
        ])
    }

    private func bucket(_ quota: QuotaSnapshot) -> JSON {
        .object([
            .init("name", .string(quota.bucket.rawValue)),
            .init("state", .string(Self.name(of: quota.state))),
            .init("limit", JSON(quota.limit)),
            .init("remaining", JSON(quota.remaining)),
            .init("reserved", JSON(quota.reserved)),
            .init("reserve", JSON(quota.reserve)),
            .init("reset", time(quota.reset)),
            .init("burn_per_minute", JSON(quota.burnPerMinute)),
            .init("empties_at", time(quota.emptiesAt)),
            .init("foreign_per_minute", JSON(quota.foreignPerMinute)),
            .init("foreign_total", JSON(quota.foreignTotal)),
        ])
    }

    private static func name(of state: QuotaState) -> String {
        switch state {
        case .unknown: "unknown"
        case .open: "open"
        case .low: "low"
        case .reserved: "reserved"
        case .exhausted: "exhausted"
        }
    }

    private func secondary(_ secondary: SecondarySnapshot) -> JSON {
        .object([
            .init("gate", .string(Self.name(of: secondary.gate))),
            .init("until", time(Self.end(of: secondary.gate))),
            .init("hits", JSON(secondary.hits)),
            .init("in_flight", JSON(secondary.inFlight)),
            .init("points_last_minute", JSON(secondary.pointsLastMinute)),
            .init("creations_last_minute", JSON(secondary.creationsLastMinute)),
            .init("creations_last_hour", JSON(secondary.creationsLastHour)),
        ])
    }

    private static func name(of gate: GateState) -> String {
        switch gate {
        case .open: "open"
        case .shut: "shut"
        case .probing: "probing"
        case .trickling: "trickling"
        }
    }

    private static func end(of gate: GateState) -> Instant? {
        switch gate {
        case .open, .probing: nil
        case .shut(let until, _), .trickling(let until): until
        }
    }

    private func breaker(_ breaker: BreakerSnapshot) -> JSON {
        let probe: Instant? = if case .open(let until) = breaker.state { until } else { nil }
        return .object([
            .init("route", .string(breaker.routeClass.rawValue)),
            .init("state", .string(Self.name(of: breaker.state))),
            .init("since", time(breaker.since)),
            .init("probe_at", time(probe)),
            .init("calls", JSON(breaker.calls)),
            .init("failures", JSON(breaker.failures)),
            .init("slow", JSON(breaker.slow)),
            .init("trips", JSON(breaker.trips)),
            .init("refused", JSON(breaker.refused)),
        ])
    }

    private static func name(of state: BreakerState) -> String {
        switch state {
        case .closed: "closed"
        case .open: "open"
        case .halfOpen: "half_open"
        case .forcedOpen: "forced_open"
        case .forcedClosed: "forced_closed"
        case .metricsOnly: "metrics_only"
        }
    }

    private var queue: JSON {
        .object([
            .init("paused", .bool(snapshot.queue.isPaused)),
            .init("draining", .bool(snapshot.queue.isDraining)),
            .init("capacity", JSON(snapshot.queue.capacity)),
            .init("lines", .array(snapshot.queue.lines.map(line))),
        ])
    }

    private func line(_ line: QueueLine) -> JSON {
        .object([
            .init("priority", .string(line.priority.name)),
            .init("depth", JSON(line.depth)),
            .init("oldest", time(line.oldest)),
            .init("enqueued", JSON(line.enqueued)),
            .init("dequeued", JSON(line.dequeued)),
            .init("refused", JSON(line.refused)),
            .init("evicted", JSON(line.evicted)),
            .init("expired", JSON(line.expired)),
        ])
    }

    private func latency(_ latency: LatencySnapshot) -> JSON {
        let figures = latency.lastFiveMinutes
        return .object([
            .init("route", .string(latency.routeClass.rawValue)),
            .init("window", .string("5m")),
            .init("count", JSON(figures.count)),
            .init("failures", JSON(figures.failures)),
            .init("p50_ms", milliseconds(figures.p50)),
            .init("p95_ms", milliseconds(figures.p95)),
            .init("p99_ms", milliseconds(figures.p99)),
            .init("max_ms", milliseconds(figures.max)),
        ])
    }

    private var counters: JSON {
        let counters = snapshot.counters
        return .object([
            .init("received", JSON(counters.received)),
            .init("sent", JSON(counters.sent)),
            .init("answered", JSON(counters.answered)),
            .init("completed", JSON(counters.completed)),
            .init("refused", JSON(counters.refused)),
            .init("failed", JSON(counters.failed)),
            .init("cancelled", JSON(counters.cancelled)),
            .init("retried", JSON(counters.retried)),
            .init("joined", JSON(counters.joined)),
            .init("primary_limited", JSON(counters.primaryLimited)),
            .init("secondary_limited", JSON(counters.secondaryLimited)),
            .init("server_errors", JSON(counters.serverErrors)),
            .init("network_failures", JSON(counters.networkFailures)),
            .init("not_modified", JSON(counters.notModified)),
            .init("cache_hits", JSON(counters.cacheHits)),
            .init("saved", JSON(counters.saved)),
        ])
    }
}
