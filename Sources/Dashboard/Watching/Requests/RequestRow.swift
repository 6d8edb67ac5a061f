internal import Resilience
internal import Timing

/// What the screen knows of one call, from its events alone.
struct RequestRow: Hashable, Sendable {
    enum Stage: Hashable, Sendable {
        /// Nothing is known of it but that it came.
        case received
        /// It waits in the queue.
        case queued(Hold, until: Instant?)
        /// Another call's request answers it too.
        case joined(leader: CallID)
        case inFlight(attempt: Int)
        /// It waits for its next attempt.
        case retrying(Hold, until: Instant)
        case ended(Ending)
    }

    /// Steps that are kept; of a longer life the first and the newest.
    static let longestTrace = 24

    private(set) var call: Call
    let receivedAt: Instant
    private(set) var stage: Stage = .received
    /// When the stage began.
    private(set) var since: Instant
    /// Attempts sent.
    private(set) var attempts = 0
    /// Of the last answer.
    private(set) var status: Int?
    /// From coming to ending; `nil` while it lives.
    private(set) var took: Duration?
    private(set) var trace: [TraceStep]
    /// Steps left out of the middle of the trace.
    private(set) var omittedSteps = 0
    /// Whether the panel's filter lets it through.
    private(set) var isMatching = true

    init(_ call: Call, at instant: Instant) {
        self.call = call
        receivedAt = instant
        since = instant
        trace = [TraceStep(at: instant, kind: .received)]
    }

    var id: CallID { call.id }

    var hasEnded: Bool {
        if case .ended = stage { true } else { false }
    }

    /// Whether we did not send it on our own decision.
    var isRefused: Bool {
        if case .ended(.refused) = stage { true } else { false }
    }

    var isInFlight: Bool {
        if case .inFlight = stage { true } else { false }
    }

    /// Whether cancelling or repeating it could leave a change half known on the service's side.
    var isAmbiguous: Bool { isInFlight && call.repeatability == .ambiguous }

    mutating func happened(_ step: TraceStep) {
        guard !hasEnded else { return }
        remember(step)
        switch step.kind {
        case .received: return
        case .reprioritised(_, let priority): call.priority = priority
        case .answered(let answer, _): status = answer.status ?? status
        case .queued(let hold, let until): enter(.queued(hold, until: until), at: step.at)
        case .joined(let leader): enter(.joined(leader: leader), at: step.at)
        case .retrying(let hold, let until): enter(.retrying(hold, until: until), at: step.at)
        case .sent(let attempt):
            attempts = max(attempts, attempt)
            enter(.inFlight(attempt: attempt), at: step.at)
        case .ended(let ending, let attempts, let took):
            if case .completed(let final) = ending { status = final }
            self.attempts = max(self.attempts, attempts)
            self.took = took
            enter(.ended(ending), at: step.at)
        }
    }

    /// As it was then; `nil` where it hadn't come yet.
    func asOf(_ instant: Instant) -> RequestRow? {
        guard receivedAt <= instant else { return nil }
        guard let last = trace.last, last.at > instant else { return self }
        var row = RequestRow(callAsReceived, at: receivedAt)
        for step in trace.dropFirst() where step.at <= instant { row.happened(step) }
        return row
    }

    /// With the priority that it came with.
    var callAsReceived: Call {
        var call = call
        let changes = trace.compactMap { if case .reprioritised(let from, _) = $0.kind { from } else { nil } }
        if let first = changes.first { call.priority = first }
        return call
    }

    /// With the last step of its life alone.
    var withoutTrace: RequestRow {
        var row = self
        row.omittedSteps += max(0, trace.count - 1)
        row.trace = Array(trace.suffix(1))
        return row
    }

    /// - Parameter text: memory to write into, whatever lies there.
    mutating func refilter(matching matcher: Matcher, by text: inout SearchText) {
        isMatching = matches(matcher, by: &text)
    }

    func matches(_ matcher: Matcher, by text: inout SearchText) -> Bool {
        guard !matcher.matchesAll else { return true }
        text.clear()
        Sentences.write(self, into: &text)
        return matcher.matches(text)
    }

    private mutating func enter(_ next: Stage, at instant: Instant) {
        stage = next
        since = instant
    }

    private mutating func remember(_ step: TraceStep) {
        if trace.count == Self.longestTrace {
            trace.remove(at: Self.longestTrace / 4)
            omittedSteps += 1
        }
        trace.append(step)
    }
}
