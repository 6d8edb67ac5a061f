internal import Timing

/// What secondary limits know about one credential.
struct SecondaryAccount: Hashable, Sendable {
    /// What a request weighs in here.
    struct Load: Hashable, Sendable {
        let endpoint: String
        let isGraphQL: Bool
        /// 1 for a read, 5 for a write.
        let points: Int
        let createsContent: Bool
    }

    /// A request that secondary limits turn away: by which one, and the hold that this began or prolonged.
    struct Refusal: Hashable, Sendable {
        let reason: RefusalReason
        let hold: SecondaryGate.Hold
    }

    private(set) var inFlight = 0
    private(set) var hits = 0
    private var gate: SecondaryGate
    private var points: [String: SlidingMeter] = [:]
    /// Nanoseconds.
    private var computing: SlidingMeter
    private var graphQLComputing: SlidingMeter
    private var contentMinute: SlidingMeter
    private var contentHour: SlidingMeter
    private var rules: SecondaryRules
    private let minute: Duration

    init(rules: SecondaryRules, pace: Pace) {
        self.rules = rules
        minute = pace.real(.seconds(60))
        gate = SecondaryGate(rules: rules, pace: pace)
        computing = SlidingMeter(over: minute)
        graphQLComputing = SlidingMeter(over: minute)
        contentMinute = SlidingMeter(over: minute)
        contentHour = SlidingMeter(over: pace.real(.seconds(3_600)))
    }

    /// A request came in; it is in flight until `left`.
    ///
    /// - Parameter undisclosed: whether GitHub refuses it for a reason of its own.
    mutating func entered(with load: Load, undisclosed: Bool, at now: Instant) -> Refusal? {
        inFlight += 1
        if gate.hold(at: now) != nil { return Refusal(reason: .stillLimited, hold: gate.persisted(at: now)) }
        guard let reason = broken(by: load, at: now) ?? (undisclosed ? .undisclosed : nil) else {
            admitted(load, at: now)
            return nil
        }
        let variant = rules.variants[hits % rules.variants.count]
        hits += 1
        return Refusal(reason: reason, hold: gate.hit(at: now, variant: variant))
    }

    /// The limit is hit now, by nothing that was asked for.
    mutating func struck(at now: Instant) -> SecondaryGate.Hold {
        if let hold = gate.hold(at: now) { return hold }
        let variant = rules.variants[hits % rules.variants.count]
        hits += 1
        return gate.hit(at: now, variant: variant)
    }

    /// From now on these rules hold. What was counted stays, and so does a hold that is on.
    mutating func governed(by rules: SecondaryRules) {
        self.rules = rules
        gate.governed(by: rules)
    }

    /// A request that was not turned away takes so long to answer.
    mutating func computed(for duration: Duration, isGraphQL: Bool, at now: Instant) {
        computing.add(Int(duration.nanoseconds), at: now)
        if isGraphQL { graphQLComputing.add(Int(duration.nanoseconds), at: now) }
    }

    mutating func left() {
        precondition(inFlight > 0, "a request leaves once")
        inFlight -= 1
    }

    /// Which limit the load would break, the request itself being in flight already.
    private mutating func broken(by load: Load, at now: Instant) -> RefusalReason? {
        if inFlight > rules.concurrent { return .concurrency }
        let allowed = load.isGraphQL ? rules.graphQLPoints : rules.restPoints
        let spent = points[load.endpoint, default: SlidingMeter(over: minute)].total(at: now)
        if spent + load.points > allowed { return load.isGraphQL ? .graphQLPoints : .endpointPoints }
        if let reason = brokenByComputing(isGraphQL: load.isGraphQL, at: now) { return reason }
        guard load.createsContent else { return nil }
        if contentMinute.total(at: now) >= rules.contentPerMinute { return .contentPerMinute }
        if contentHour.total(at: now) >= rules.contentPerHour { return .contentPerHour }
        return nil
    }

    /// What a request will take is not known before it is answered: the minute's time must have been used up.
    private mutating func brokenByComputing(isGraphQL: Bool, at now: Instant) -> RefusalReason? {
        if computing.total(at: now) >= rules.cpuTime.nanoseconds { return .cpuTime }
        guard isGraphQL, graphQLComputing.total(at: now) >= rules.graphQLCPUTime.nanoseconds else {
            return nil
        }
        return .graphQLCPUTime
    }

    private mutating func admitted(_ load: Load, at now: Instant) {
        points[load.endpoint, default: SlidingMeter(over: minute)].add(load.points, at: now)
        guard load.createsContent else { return }
        contentMinute.add(1, at: now)
        contentHour.add(1, at: now)
    }
}
