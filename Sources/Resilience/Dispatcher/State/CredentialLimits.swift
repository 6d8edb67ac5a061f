internal import Timing

/// All limits of one credential.
struct CredentialLimits: Sendable {
    private var quotas = InPlaceTable<Bucket, Quota>()
    var ledger: SecondaryLedger
    var standing = CredentialStanding.ready
    private var policy: QuotaPolicy

    init(quota: QuotaPolicy, secondary: SecondaryPolicy) {
        policy = quota
        ledger = SecondaryLedger(policy: secondary)
    }

    /// Without a token nothing can go. Then secondary limits: their gate is the one that risks a ban.
    func admission(for call: Call, at now: Instant) -> Admission {
        if let hold = standing.hold(at: now) { return hold }
        let secondary = ledger.admission(for: call, at: now)
        guard case .granted = secondary, let bucket = call.lane.bucket else { return secondary }
        return quotas.ask(bucket) { $0.admission(for: call.priority, at: now) } ?? .granted
    }

    /// Buckets that are kept apart. GitHub has some fifteen; names come from answers, so that a service gone mad
    /// could make up new ones for ever.
    private static let mostBuckets = 64

    /// Whether readings of this bucket have a place.
    func takes(_ bucket: Bucket) -> Bool {
        quotas.keys.count < Self.mostBuckets || quotas.keys.contains(bucket)
    }

    /// Changes the quota of a bucket, which is made where the bucket is new.
    mutating func withQuota<Result>(of bucket: Bucket, _ change: (inout Quota) -> Result) -> Result {
        let policy = self.policy
        return quotas.change(bucket) {
            Quota(bucket: bucket, policy: policy)
        } by: {
            change(&$0)
        }
    }

    /// Settles the reservation that an attempt took from `bucket`, which its route told, with what its answer
    /// said, which may be about another bucket.
    mutating func settle(_ bucket: Bucket, with answer: Answer, isAnonymous: Bool, at now: Instant) {
        let reading = answer.reading.flatMap { takes($0.bucket) ? $0 : nil }
        let told = reading.flatMap { $0.bucket == bucket ? $0 : nil }
        let wasCounted = answer.wasCounted(isAnonymous: isAnonymous)
        withQuota(of: bucket) { quota in
            quota.settle(
                with: told,
                counted: told != nil || answer.reading == nil ? wasCounted : false,
                at: now
            )
        }
        if let reading, told == nil {
            withQuota(of: reading.bucket) { $0.learned(reading, at: now) }
        }
        guard case .limited(let scope, let until) = answer.outcome, scope != .credential else { return }
        // Shut with the credential, the bucket still opens by its own reset.
        let end = scope == .bucketAndCredential ? answer.reading?.reset ?? until : until
        withQuota(of: reading?.bucket ?? bucket) { $0.limited(until: end, at: now) }
    }

    mutating func reconfigured(quota: QuotaPolicy, secondary: SecondaryPolicy, at now: Instant) {
        policy = quota
        quotas.changeAll { $1.reconfigured(quota, at: now) }
        ledger.reconfigured(secondary, at: now)
    }

    /// Until when a gate is shut; `nil` while it is open.
    func shutUntil(_ gate: Event.Gate, at now: Instant) -> Instant? {
        switch gate {
        case .bucket(let bucket):
            return quotas.ask(bucket) { $0.gate(at: now) }
        case .secondary:
            guard case .shut(let until, _) = ledger.gate(at: now) else { return nil }
            return until
        }
    }

    func snapshot(named name: CredentialName, at now: Instant) -> CredentialSnapshot {
        CredentialSnapshot(
            name: name,
            buckets: quotas.values.map { $0.snapshot(at: now) }.sorted(by: QuotaSnapshot.isWorse),
            secondary: ledger.snapshot(at: now),
            standing: standing
        )
    }
}

extension Answer {
    /// Whether the service charged the attempt against a primary limit. Refusals are free, 304 is free with a
    /// credential, and an answer without the headers was not charged. Where no answer came the charge is assumed.
    fileprivate func wasCounted(isAnonymous: Bool) -> Bool {
        switch outcome {
        case .limited, .unauthorized, .failed(.notSent): false
        case .failed: true
        case .succeeded, .declined: reading != nil && (status != 304 || isAnonymous)
        }
    }
}

extension CredentialStanding {
    /// What keeps a call from leaving; `nil` where nothing does.
    fileprivate func hold(at now: Instant) -> Admission? {
        switch self {
        case .ready: nil
        case .waiting(let until?) where until <= now: nil
        case .waiting(let until): .held(.credential, until: until)
        // Calls are refused before they ask; one that comes back from the wire learns it on entering the queue.
        case .refused(_, let retryAt): .held(.credential, until: retryAt)
        }
    }
}

extension QuotaSnapshot {
    /// The more worrying state first, then the smaller share left, then `core`, then by name.
    fileprivate static func isWorse(_ left: QuotaSnapshot, _ right: QuotaSnapshot) -> Bool {
        if left.worry != right.worry { return left.worry > right.worry }
        if left.shareLeft != right.shareLeft { return left.shareLeft < right.shareLeft }
        if (left.bucket == .core) != (right.bucket == .core) { return left.bucket == .core }
        return left.bucket.rawValue < right.bucket.rawValue
    }

    private var shareLeft: Double {
        guard let limit, let remaining, limit > 0 else { return 1 }
        return Double(remaining) / Double(limit)
    }

    private var worry: Int {
        switch state {
        case .exhausted: 4
        case .reserved: 3
        case .low: 2
        case .open: 1
        case .unknown: 0
        }
    }
}
