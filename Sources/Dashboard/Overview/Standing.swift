internal import Resilience
internal import Timing

/// What a snapshot comes to: may calls go out, what holds them, and until when.
struct Standing: Hashable, Sendable {
    /// Something that holds back calls of every priority.
    struct Limit: Hashable, Sendable {
        /// The bucket's name, or `secondary`.
        var name: String
        /// `nil` where only an answer can tell.
        var until: Instant?
    }

    /// Credentials in whose name nothing may be sent, and when that is to be tried again.
    struct RefusedCredential: Hashable, Sendable {
        var name: CredentialName
        var trouble: CredentialTrouble
        var retryAt: Instant?
    }

    var refused: [RefusedCredential]
    /// Latest end first: the first tells until when.
    var limits: [Limit]
    /// Gates for secondary limits that let calls out one by one, until then.
    var trickles: [Limit]
    /// Whether any bucket is known at all.
    var knowsLimits: Bool
    /// Buckets that are low, or kept for critical calls.
    var low: [String]
    /// Open or held open, worst first.
    var openBreakers: [BreakerSnapshot]
    var halfOpenBreakers: [BreakerSnapshot]
    var breakerCount: Int
    var waiting: Int
    var oldest: Instant?

    init(of snapshot: Snapshot, at now: Instant) {
        refused = snapshot.credentials.compactMap { credential in
            guard case .refused(let trouble, let retryAt) = credential.standing else { return nil }
            return RefusedCredential(name: credential.name, trouble: trouble, retryAt: retryAt)
        }
        limits = snapshot.credentials.flatMap { Self.limits(of: $0, at: now) }
            .sorted { ($0.until ?? .distantFuture) > ($1.until ?? .distantFuture) }
        trickles = snapshot.credentials.compactMap { credential in
            guard case .trickling(let until) = credential.secondary.gate else { return nil }
            return Limit(name: "secondary", until: until)
        }
        let quotas = snapshot.credentials.flatMap(\.buckets)
        knowsLimits = quotas.contains { $0.remaining != nil }
        low = quotas.filter { $0.state == .low || $0.state == .reserved }.map(\.bucket.rawValue)
        openBreakers = snapshot.breakers.filter(\.isHoldingBack)
        halfOpenBreakers = snapshot.breakers.filter { if case .halfOpen = $0.state { true } else { false } }
        breakerCount = snapshot.breakers.count
        waiting = snapshot.queue.lines.reduce(into: 0) { $0 += $1.depth }
        oldest = snapshot.queue.lines.compactMap(\.oldest).min()
    }

    var verdict: Verdict {
        guard openBreakers.isEmpty else { return .breakerOpen }
        guard limits.isEmpty else { return .limited }
        return refused.isEmpty ? .ok : .refused
    }

    private static func limits(of credential: CredentialSnapshot, at now: Instant) -> [Limit] {
        var limits: [Limit] = []
        for quota in credential.buckets {
            if case .exhausted(let until) = quota.state, until > now {
                limits.append(Limit(name: quota.bucket.rawValue, until: until))
            }
        }
        switch credential.secondary.gate {
        case .shut(let until, _): limits.append(Limit(name: "secondary", until: until))
        case .probing: limits.append(Limit(name: "secondary", until: nil))
        case .open, .trickling: break
        }
        return limits
    }
}

extension BreakerSnapshot {
    /// Whether it refuses every call now.
    var isHoldingBack: Bool {
        switch state {
        case .open, .forcedOpen: true
        case .closed, .halfOpen, .forcedClosed, .metricsOnly: false
        }
    }
}
