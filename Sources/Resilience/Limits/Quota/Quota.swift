public import Timing

/// One primary limit of one credential: what is left, who may use it, and when there is more.
///
/// Whoever sends a call reserves first and settles once; so calls that are under way at once never count on
/// the same last request. What is known comes only from answers: a window that is over leaves nothing known,
/// not zero, and one call at a time finds out. GitHub docs: Rate limits for the REST API.
public struct Quota: Sendable {
    /// What is known at an instant.
    enum Phase {
        /// No answer has told anything. A few calls may go at once, more with each answer that is silent
        /// about the limit, so that a service without limits is not slowed down.
        case untold
        case open(QuotaWindow)
        /// Used up, or refused.
        case shut(until: Instant)
        /// A window or a refusal is over, and no answer has told since: one call at a time.
        case proving
    }

    let bucket: Bucket
    private(set) var policy: QuotaPolicy
    private(set) var windows = QuotaWindows()
    /// Of the limit told last.
    private(set) var shares: QuotaShares
    private(set) var history = QuotaHistory()
    private(set) var reserved = 0
    private(set) var isGuessed = true
    private var refusal: QuotaRefusal?
    /// Refusals in a row that told no end, or one that had passed.
    private var vainRefusals = 0
    /// While nothing is told: calls that may be under way at once.
    private var allowance = Self.firstAllowance
    /// While proving: when the probe that is out is given up. `nil` where none is out.
    private var probeEnd: Instant?
    /// Answers in a row that told nothing while proving.
    private var silentProbes = 0
    /// No paced call goes before.
    private var pacedUntil = Instant.distantPast
    private var longestPause: Int64
    /// False for GraphQL, which counts points: what one of our own queries costs is not known, so neither is
    /// what others use up.
    let countsRequests: Bool

    /// Nothing is known of it yet.
    public init(bucket: Bucket, policy: QuotaPolicy) {
        self.bucket = bucket
        self.policy = policy
        countsRequests = bucket != .graphql
        shares = QuotaShares(of: 0, policy: policy)
        longestPause = policy.maximumThrottleDelay.nanoseconds
    }

    /// Whether a call may go now. By what is left: see `QuotaShares`.
    public func admission(for priority: Priority, at now: Instant) -> Admission {
        guard policy.isEnabled else {
            guard let refusal, now < refusal.end else { return .granted }
            return .held(.exhausted(bucket), until: refusal.end)
        }
        switch phase(at: now) {
        case .untold:
            return reserved < allowance ? .granted : .held(.probing, until: nil)
        case .shut(let until):
            return .held(.exhausted(bucket), until: until)
        case .proving:
            guard let probeEnd, now < probeEnd else { return .granted }
            return .held(.probing, until: probeEnd)
        case .open(let window):
            return admission(for: priority, to: window, at: now)
        }
    }

    /// A call is about to be sent.
    public mutating func reserve(_ priority: Priority, at now: Instant) {
        switch phase(at: now) {
        case .untold, .shut: break
        case .proving: probeEnd = now.advanced(byNanoseconds: Self.probeLease)
        case .open(let window): notePace(of: priority, in: window, at: now)
        }
        reserved += 1
    }

    /// A call that was sent came to something.
    ///
    /// - Parameters:
    ///   - reading: `nil` where no answer came, or one that told nothing.
    ///   - counted: false where the service did not count it: refused by a limit, 304 with a credential,
    ///     never sent.
    ///   - now: the present, by the same time as all other calls.
    public mutating func settle(with reading: LimitReading?, counted: Bool, at now: Instant) {
        reserved = max(0, reserved - 1)
        if counted { windows.sendCounted() }
        if let reading, learn(reading, at: now) {
            if counted { vainRefusals = 0 }
        } else {
            settledSilently(counted: counted && reading == nil, at: now)
        }
        if reserved == 0 {
            probeEnd = nil
            windows.cameToRest()
        }
    }

    /// Something other than an attempt told about the limit, as `GET /rate_limit` does. Lifts a refusal whose
    /// end nobody knew.
    public mutating func learned(_ reading: LimitReading, at now: Instant) {
        guard learn(reading, at: now) else { return }
        if reading.remaining > 0 { vainRefusals = 0 }
        if refusal != nil && refusal?.reset == nil { refusal = nil }
    }

    /// The service refused a call by this limit, whatever it says is left.
    ///
    /// | reset told | waits |
    /// |---|---|
    /// | ahead | to the reset and a second |
    /// | none | 60 s |
    /// | passed | 1 s, and 60 s where that was in vain |
    public mutating func limited(until reset: Instant?, at now: Instant) {
        let told = reset.map { $0.advanced(byNanoseconds: QuotaWindow.margin) }
        if let told, told > now {
            shut(until: told, reset: reset, inquiry: .needless)
            return
        }
        let isRepeated = refusal.map { now >= $0.end } ?? (vainRefusals > 0)
        let isBlind = reset == nil || (isRepeated && vainRefusals > 0)
        vainRefusals += 1
        shut(
            until: now.advanced(byNanoseconds: isBlind ? Self.blindWait : QuotaWindow.margin),
            reset: nil,
            inquiry: isBlind ? .due : .needless
        )
    }

    /// Whether the wait after a refusal of unknown end is over, so that the limits are to be asked for: true once.
    /// Calls wait for what that tells, as long as for a probe.
    public mutating func takesInquiry(at now: Instant) -> Bool {
        guard let refusal, refusal.inquiry == .due, now >= refusal.end else { return false }
        self.refusal?.inquiry = .made
        probeEnd = now.advanced(byNanoseconds: Self.probeLease)
        return true
    }

    /// A reservation comes back: nothing was sent. The pace is not given back.
    public mutating func released(at now: Instant) {
        reserved = max(0, reserved - 1)
        probeEnd = nil
    }

    /// Applies at once; what is known is kept.
    /// The operator doesn't believe what was told: the bucket is as one that no answer has named yet, so that a few calls
    /// go and find out.
    public mutating func openedByHand() {
        windows = QuotaWindows()
        refusal = nil
        vainRefusals = 0
        silentProbes = 0
        allowance = Self.firstAllowance
    }

    /// The policy is another one from now on; what was learnt stays.
    public mutating func reconfigured(_ policy: QuotaPolicy, at now: Instant) {
        self.policy = policy
        shares = QuotaShares(of: shares.limit, policy: policy)
        longestPause = policy.maximumThrottleDelay.nanoseconds
        pacedUntil = min(pacedUntil, now.advanced(byNanoseconds: longestPause))
    }

    func phase(at now: Instant) -> Phase {
        let window = windows.tightest(at: now)
        if refusal == nil, let window, window.remaining > 0 { return .open(window) }
        let usedUp = window.flatMap { $0.remaining == 0 ? $0.end : nil }
        if let refusal, now < refusal.end { return .shut(until: max(refusal.end, usedUp ?? refusal.end)) }
        if let usedUp { return .shut(until: usedUp) }
        return refusal == nil && windows.isUntold ? .untold : .proving
    }

    /// Until when the service's own word holds calls back; `nil` where none does.
    var refusedUntil: Instant? { refusal?.end }

    private func admission(for priority: Priority, to window: QuotaWindow, at now: Instant) -> Admission {
        let available = window.remaining - reserved
        guard available > 0 else { return .held(.exhausted(bucket), until: window.end) }
        switch shares.verdict(for: priority, available: available) {
        case .goes: return .granted
        case .reserved: return .held(.reserve(bucket), until: window.end)
        case .paced:
            return now < pacedUntil ? .held(.pacing(bucket), until: min(pacedUntil, window.end)) : .granted
        }
    }

    private mutating func notePace(of priority: Priority, in window: QuotaWindow, at now: Instant) {
        let available = window.remaining - reserved
        guard available <= shares.pacedBelow, shares.verdict(for: priority, available: available) == .paced
        else {
            return
        }
        let toReset = now.nanoseconds(to: window.reset)
        let spacing = shares.spacing(available: available, toReset: toReset, longest: longestPause)
        pacedUntil = now.advanced(byNanoseconds: spacing)
    }

    /// False where the reading tells nothing about now.
    private mutating func learn(_ reading: LimitReading, at now: Instant) -> Bool {
        if !reading.isGuessed { isGuessed = false }
        guard var usage = windows.learn(reading, underWay: reserved, at: now),
            let window = windows.tightest(at: now)
        else { return false }
        if window.limit != shares.limit { shares = QuotaShares(of: window.limit, policy: policy) }
        if !countsRequests { usage.foreign = 0 }
        history.learned(usage, leaving: window, at: now)
        silentProbes = 0
        liftRefusal(by: reading, at: now)
        return true
    }

    private mutating func liftRefusal(by reading: LimitReading, at now: Instant) {
        guard let refusal else { return }
        let isOfNewerWindow =
            refusal.reset.map { reading.reset > $0 && !windows.isSame(reading.reset, $0) } ?? false
        if now >= refusal.end || isOfNewerWindow { self.refusal = nil }
    }

    private mutating func settledSilently(counted: Bool, at now: Instant) {
        switch phase(at: now) {
        case .untold: allowance = min(allowance + 1, Self.mostAllowance)
        case .proving: probedInVain()
        case .open, .shut:
            guard counted else { return }
            windows.spentSilently()
            history.lostOne(at: now)
        }
    }

    /// A service that has stopped telling is as good as one that has not told yet.
    private mutating func probedInVain() {
        silentProbes += 1
        guard silentProbes >= Self.mostSilentProbes else { return }
        windows = QuotaWindows()
        refusal = nil
        silentProbes = 0
        allowance = Self.firstAllowance
    }

    /// A refusal never shortens another.
    private mutating func shut(until end: Instant, reset: Instant?, inquiry: QuotaRefusal.Inquiry) {
        refusal = QuotaRefusal(end: max(end, refusal?.end ?? end), reset: reset, inquiry: inquiry)
        silentProbes = 0
    }

    private static let firstAllowance = 4
    private static let mostAllowance = 1_000_000
    private static let mostSilentProbes = 3
    /// Nanoseconds, as is the next.
    private static let probeLease: Int64 = 10_000_000_000
    private static let blindWait: Int64 = 60_000_000_000
}
