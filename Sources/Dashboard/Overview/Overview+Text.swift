internal import Resilience
internal import Screen
internal import Timing

extension Overview {
    /// The overview in lines of at most `width` columns, without any escape. Control characters that came from the
    /// network become a sign.
    public func text(width: Int) -> String {
        let sections = [head, healthLines, limits, breakers, queue, latency]
        return sections.joined(separator: [""]).map { line in
            line.withoutControls.truncated(to: max(1, width), ellipsis: "~")
        }.joined(separator: "\n")
    }

    private var head: [String] {
        let mode = identity.isReadOnly ? ", read-only" : ""
        var lines = [
            "headroom  \(identity.host)  \(identity.credential)  \(source)\(mode)  \(figures.clock(now))"
        ]
        if case .simulated(_, _, let advice) = identity.source { lines.append(advice) }
        return lines + verdictLines
    }

    /// How well calls can go, and what stands in their way.
    private var healthLines: [String] {
        ["health \(health.status.rawValue)"]
            + health.troubles.map { facet in
                let name = [facet.kind.rawValue, facet.name].filter { !$0.isEmpty }.joined(separator: " ")
                let until = facet.until.map { " until \(figures.clock($0))" } ?? ""
                return "  \(facet.status.rawValue)".padded(to: 16, alignment: .left)
                    + " \(name): \(facet.reason)\(until)"
            }
    }

    private var source: String {
        switch identity.source {
        case .live: "LIVE"
        case .simulated(let scenario, let seed, _): "SIMULATED \(scenario) seed \(seed)"
        }
    }

    /// What is wrong, the worst first; a line each.
    private var verdictLines: [String] {
        let standing = standing
        let refused = standing.refused.map { credential in
            let until = credential.retryAt.map { " until \(figures.clock($0))" } ?? ""
            return "x REFUSED \(credential.name.rawValue)\(until): \(Sentences.trouble(credential.trouble))"
        }
        let breakers = standing.openBreakers.map { "x OPEN breaker \($0.routeClass.rawValue)" }
        let limits = standing.limits.map { limit in
            let until = limit.until.map {
                " until \(figures.clock($0)) (\(figures.countdown(to: $0, from: now)))"
            }
            return "!! LIMITED \(limit.name)\(until ?? ", one probe out")"
        }
        let trickles = standing.trickles.map { trickle in
            "~ TRICKLE \(trickle.name) until \(figures.clock(trickle.until)), calls leave one by one"
        }
        let lines = refused + breakers + limits + trickles
        guard lines.isEmpty else { return lines }
        guard isReached else { return ["? NOT REACHED, nothing is known"] }
        return [standing.knowsLimits ? "ok" : "ok, limits not known yet"]
    }

    /// Of the longest name with an indent before it.
    private var bucketWidth: Int {
        let buckets = snapshot.credentials.flatMap(\.buckets)
        return max(16, 2 + (buckets.map(\.bucket.rawValue.count).max() ?? 0))
    }

    private var limits: [String] {
        let header =
            "limits".padded(to: bucketWidth, alignment: .left) + "left/limit".leading(12) + "state".leading(9)
            + "resets in".leading(11) + "at".leading(10) + "burn/m".leading(8) + "empty in".leading(10)
            + "others/m".leading(10)
        return [header]
            + snapshot.credentials.flatMap { credential in
                name(of: credential) + credential.buckets.map { line(of: $0) }
                    + [line(of: credential.secondary)]
            }
    }

    /// Told where there are several.
    private func name(of credential: CredentialSnapshot) -> [String] {
        snapshot.credentials.count > 1 ? [" \(credential.name.rawValue)"] : []
    }

    private func line(of quota: QuotaSnapshot) -> String {
        let end = quota.end(after: now)
        return "  \(quota.bucket.rawValue)".padded(to: bucketWidth, alignment: .left)
            + "\(figures.count(quota.remaining))/\(figures.count(quota.limit))".leading(12)
            + Marks.quota(quota.state).text.leading(9)
            + figures.countdown(to: end, from: now).leading(11)
            + figures.clock(end).leading(10)
            + figures.rate(quota.burnPerMinute).leading(8)
            + figures.emptying(of: quota, at: now).leading(10)
            + figures.rate(quota.foreignPerMinute).leading(10)
    }

    private func line(of secondary: SecondarySnapshot) -> String {
        let until =
            if case .shut(let until, _) = secondary.gate {
                " until \(figures.clock(until)) (\(figures.countdown(to: until, from: now)))"
            } else { "" }
        return "  secondary".padded(to: bucketWidth, alignment: .left)
            + "\(Marks.gate(secondary.gate).text)\(until), hits \(secondary.hits), "
            + "in flight \(secondary.inFlight)/\(secondary.inFlightLimit), "
            + "points \(secondary.pointsLastMinute)/\(secondary.pointsLimit)"
    }

    private var breakers: [String] {
        ["breakers"]
            + snapshot.breakers.map { breaker in
                let probe =
                    if case .open(let until) = breaker.state {
                        "  probe in \(figures.countdown(to: until, from: now))"
                    } else { "" }
                return "  \(breaker.routeClass.rawValue)".padded(to: 16, alignment: .left)
                    + " \(Marks.breaker(breaker.state).text)".padded(to: 10, alignment: .left)
                    + " \(figures.percent(breaker.failureRate)) of \(breaker.calls) failed\(probe)"
            }
    }

    private var queue: [String] {
        let state = snapshot.queue.isDraining ? "draining" : (snapshot.queue.isPaused ? "paused" : "running")
        let lines = snapshot.queue.lines.map { line in
            "  \(line.priority.name)".padded(to: 16, alignment: .left)
                + figures.count(line.depth).leading(12)
                + "  oldest \(figures.age(since: line.oldest, at: now))"
        }
        let holds = QueueHold.summary(of: snapshot.queue.held).map { hold in
            let until = hold.until.map { " until \(figures.clock($0))" } ?? ""
            return "  \(hold.count) wait for \(Sentences.hold(hold.hold))\(until)"
        }
        return ["queue \(state), in flight \(snapshot.inFlight)/\(snapshot.inFlightLimit)"] + lines + holds
    }

    private var latency: [String] {
        ["latency, 5 minutes"]
            + snapshot.latency.map { latency in
                let figure = latency.lastFiveMinutes
                return "  \(latency.routeClass.rawValue)".padded(to: 16, alignment: .left)
                    + "p50 \(figures.latency(figure.p50))".leading(12)
                    + "p95 \(figures.latency(figure.p95))".leading(12)
                    + "p99 \(figures.latency(figure.p99))".leading(12)
                    + "  \(figures.share(figure.failures, of: figure.count)) of \(figure.count) failed"
            }
    }
}

extension String {
    /// At the right end of so many columns.
    fileprivate func leading(_ columns: Int) -> String {
        padded(to: columns, alignment: .right)
    }
}
