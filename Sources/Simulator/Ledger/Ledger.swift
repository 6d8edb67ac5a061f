internal import Timing

/// What GitHub counts: a window per credential and bucket, secondary limits per credential, and a true record
/// of every request. It knows nothing of HTTP.
struct Ledger: Hashable, Sendable {
    /// What a window says to a request that wants to draw on it.
    enum Charge: Hashable, Sendable {
        case counted(Window)
        case refused(Window)
    }

    struct WindowKey: Hashable, Sendable {
        let credential: String
        let bucket: String
    }

    private struct Told: Hashable {
        let at: Instant
        let by: String
        var until: Instant
    }

    private(set) var limits: [String: BucketRule]
    private(set) var windows: [WindowKey: Window] = [:]
    private(set) var totals = Totals()
    private(set) var journal = Journal(capacity: 5_000)
    private(set) var violationCount = 0
    /// The first thousand: the cause is in the first, not in the last.
    private(set) var violations: [Violation] = []
    var accounts: [String: SecondaryAccount] = [:]
    private var told: [Telling.Scope: Told] = [:]
    var secondary: SecondaryRules
    private let pace: Pace

    init(limits: [String: BucketRule], secondary: SecondaryRules, pace: Pace) {
        self.limits = limits
        self.secondary = secondary
        self.pace = pace
    }

    /// The window that is open, or the one that the next use would open. Changes nothing.
    func window(_ bucket: String, of credential: Credential, at now: Instant) -> Window {
        let key = WindowKey(credential: credential.name, bucket: bucket)
        if let open = windows[key], now < open.reset { return open }
        let rule = limits[bucket] ?? BucketRule(limit: 0, anonymousLimit: 0, window: .seconds(3_600))
        let limit = credential.isAnonymous ? rule.anonymousLimit : rule.limit
        let used = windows[key] == nil && !credential.isAnonymous ? rule.used ?? 0 : 0
        return Window(
            limit: limit,
            used: used,
            reset: now.advanced(by: pace.real(rule.window)).roundedUpToSecond
        )
    }

    /// Takes the cost from the window, which opens if none is; what does not fit is refused whole and not
    /// counted.
    mutating func charge(_ bucket: String, _ cost: Int, to credential: Credential, at now: Instant) -> Charge
    {
        var window = window(bucket, of: credential, at: now)
        defer { windows[WindowKey(credential: credential.name, bucket: bucket)] = window }
        guard window.used + cost <= window.limit else { return .refused(window) }
        window.used += cost
        return .counted(window)
    }

    /// A request came in; it is in flight until `left`.
    ///
    /// - Returns: nil where it may pass.
    mutating func entered(
        _ credential: Credential,
        with load: SecondaryAccount.Load,
        undisclosed: Bool,
        at now: Instant
    ) -> SecondaryAccount.Refusal? {
        accounts[credential.name, default: SecondaryAccount(rules: secondary, pace: pace)]
            .entered(with: load, undisclosed: undisclosed, at: now)
    }

    /// A request that had entered and was not turned away takes so long to answer.
    mutating func computed(
        for duration: Duration,
        _ credential: Credential,
        isGraphQL: Bool,
        at now: Instant
    ) {
        accounts[credential.name]?.computed(for: duration, isGraphQL: isGraphQL, at: now)
    }

    /// The answer of a request that had entered is out, or its connection is gone.
    mutating func left(_ credential: String) {
        accounts[credential]?.left()
    }

    /// How many of the credential's requests are in flight.
    func inFlight(_ credential: Credential) -> Int { accounts[credential.name]?.inFlight ?? 0 }

    /// An answer that says to hold has been written out.
    mutating func told(_ telling: Telling, at now: Instant) {
        guard telling.until > now else { return }
        if var earlier = told[telling.scope], earlier.until > now {
            earlier.until = max(earlier.until, telling.until)
            told[telling.scope] = earlier
        } else {
            told[telling.scope] = Told(at: now, by: telling.requestID, until: telling.until)
        }
    }

    /// Whether an earlier answer told the sender to hold, with allowance for what was on its way already.
    /// Notes it.
    mutating func checkHolding(_ id: String, _ credential: Credential, _ bucket: String?, at now: Instant)
        -> Bool
    {
        let scopes = [
            Telling.Scope(credential: credential.name, bucket: nil),
            Telling.Scope(credential: credential.name, bucket: bucket),
        ]
        for scope in bucket == nil ? scopes.prefix(1) : scopes[...] {
            guard let told = told[scope], now > told.at.advanced(by: secondary.crossing), now < told.until
            else {
                continue
            }
            violationCount += 1
            guard violations.count < 1_000 else { return true }
            violations.append(
                Violation(
                    requestID: id,
                    at: now,
                    toldAt: told.at,
                    toldBy: told.by,
                    until: told.until,
                    scope: scope
                )
            )
            return true
        }
        return false
    }

    /// Bytes of a blob were put on the wire.
    mutating func sent(_ bytes: Int, of blob: Int) {
        totals.add(bytes, of: blob)
    }

    mutating func record(_ entry: JournalEntry) {
        totals.add(entry)
        journal.append(entry)
    }

    /// Changes an allowance by hand: for windows that are open, and for those that open later. What the
    /// change makes untrue of earlier tellings is forgotten.
    mutating func limitSet(_ bucket: String, to rule: BucketRule, remaining: Int?) {
        limits[bucket] = rule
        if let remaining { limits[bucket]?.used = max(0, rule.limit - remaining) }
        for key in windows.keys where key.bucket == bucket && key.credential != Credential.anonymous.name {
            windows[key]?.limit = rule.limit
            if let remaining { windows[key]?.used = max(0, rule.limit - remaining) }
        }
        told = told.filter { $0.key.bucket != bucket }
    }
}
