internal import Resilience
internal import Timing

/// All that is known of the watched client: what a frozen screen keeps a copy of while collection goes on.
struct Watch: Hashable, Sendable {
    private(set) var snapshot: Snapshot?
    private(set) var requests = RequestLog()
    private(set) var events = EventLog()
    private(set) var holds = LaneHolds()
    private(set) var flow = QueueFlow()
    private(set) var usage = Usage()
    /// Whose answers shut the gates that are shut.
    private(set) var culprits = GateCulprits()
    /// What last happened to each credential's token.
    private(set) var tokens: [CredentialName: TokenChange] = [:]
    /// When the service last answered, by snapshot or event.
    private(set) var lastAnswerAt: Instant?
    /// Of the newest event.
    private(set) var lastNumber: UInt64 = 0

    init() {}

    /// As it was at a moment that is kept. Of a request that is still known its whole life until then is told, of
    /// others what was kept of them.
    init(at moment: Moment, from history: History, live: Watch) {
        snapshot = history.snapshot(of: moment, now: live.snapshot)
        requests = live.requests.asOf(moment.at, with: moment.requests)
        events = live.events.asOf(moment.at)
        holds = moment.holds
        usage = moment.usage
        culprits = moment.culprits
        lastAnswerAt = moment.snapshot.lastAnswerAt
        for earlier in history.moments where earlier.at <= moment.at { flow.sampled(earlier.snapshot) }
    }

    mutating func sampled(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        holds.sampled(snapshot.queue.held, at: snapshot.at)
        flow.sampled(snapshot)
        if let answer = snapshot.lastAnswerAt { heard(at: answer) }
    }

    /// Events that don't follow the last one in number were told before, and are dropped.
    mutating func happened(_ happenings: [Event], requests matcher: Matcher, events eventMatcher: Matcher) {
        for event in happenings where event.number > lastNumber {
            lastNumber = event.number
            events.append(event, matching: eventMatcher)
            take(event, matching: matcher)
        }
    }

    mutating func refilterRequests(matching matcher: Matcher) {
        requests.refilter(matching: matcher)
    }

    mutating func refilterEvents(matching matcher: Matcher) {
        events.refilter(matching: matcher)
    }

    private mutating func take(_ event: Event, matching matcher: Matcher) {
        func happened(_ kind: TraceStep.Kind, to id: CallID) {
            let step = TraceStep(at: event.at, kind: kind, grounds: grounds(of: kind, for: id))
            requests.happened(step, to: id, matching: matcher)
        }
        switch event.kind {
        case .received(let call):
            usage.received(call)
            requests.received(call, at: event.at, matching: matcher)
        case .queued(let id, let hold, let until): happened(.queued(hold, until: until), to: id)
        case .joined(let id, let leader): happened(.joined(leader: leader), to: id)
        case .sent(let attempt, let call):
            requests.received(call, at: event.at, matching: matcher)
            usage.sent(call)
            happened(.sent(attempt: attempt.number), to: attempt.call)
        case .answered(let attempt, let answer, let took):
            if answer.status != nil { heard(at: event.at) }
            if let call = requests.call(of: attempt.call) {
                culprits.answered(call)
                usage.answered(call, with: answer)
            }
            happened(.answered(answer, took: took), to: attempt.call)
        case .retrying(let id, let hold, let until, _): happened(.retrying(hold, until: until), to: id)
        case .reprioritised(let id, let from, let to): happened(.reprioritised(from: from, to: to), to: id)
        case .ended(let id, let ending, let attempts, let took):
            if let call = requests.call(of: id) { usage.ended(call, ending) }
            happened(.ended(ending, attempts: attempts, took: took), to: id)
        case .laneHeld(let lane, let priority, let hold, let until):
            let grounds = Grounds(of: hold, in: lane, priority, by: snapshot, culprits)
            holds.held(
                LaneHolds.Group(lane: lane, priority: priority),
                by: LaneHolds.Entry(hold: hold, until: until, at: event.at, grounds: grounds)
            )
        case .gateShut(let credential, let gate, _): culprits.shut(gate, of: credential)
        case .gateOpened(let credential, let gate): culprits.opened(gate, of: credential)
        case .tokenChanged(let credential, let change): tokens[credential] = change
        case .limitLearned, .breakerChanged, .settingChanged, .operated, .downloadChanged,
            .downloadMoved, .noted, .found:
            return
        }
    }

    private func grounds(of kind: TraceStep.Kind, for id: CallID) -> Grounds? {
        switch kind {
        case .queued(let hold, _), .retrying(let hold, _):
            requests.call(of: id).flatMap {
                Grounds(of: hold, in: $0.lane, $0.priority, by: snapshot, culprits)
            }
        case .received, .joined, .sent, .answered, .reprioritised, .ended: nil
        }
    }

    private mutating func heard(at instant: Instant) {
        lastAnswerAt = max(lastAnswerAt ?? instant, instant)
    }
}
