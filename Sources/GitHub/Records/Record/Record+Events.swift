internal import Resilience
internal import Timing

extension Record {
    /// What an event tells that is not a call's beginning, answer or end; `nil` where it tells nothing of its
    /// own.
    ///
    /// - Parameter call: the call of that number, where it is still known.
    init?(telling event: Event, call: (CallID) -> Call?) {
        func subject(_ id: CallID) -> String {
            call(id).map { "\($0.method) \($0.path)" } ?? "call \(id.rawValue)"
        }
        let at = event.at
        switch event.kind {
        case .received, .answered, .ended, .downloadMoved: return nil
        case .queued(let id, let hold, let until):
            self.init(step: subject(id), "waits: \(RecordWords.hold(hold))", until: until, at: at)
        case .joined(let id, let leader):
            self.init(step: subject(id), "shares the request of call \(leader.rawValue)", at: at)
        case .sent(let attempt, _):
            self.init(step: subject(attempt.call), "sent, attempt \(attempt.number)", at: at)
        case .retrying(let id, let hold, let until, let answer):
            let reason =
                "tries again (\(RecordWords.hold(hold))) after \(RecordWords.outcome(answer.outcome))"
            self.init(step: subject(id), reason, until: until, at: at)
            (status, requestID) = (answer.status, answer.requestID)
        case .reprioritised(let id, let from, let to):
            self.init(step: subject(id), "priority \(from.name) -> \(to.name)", at: at)
        case .laneHeld(let lane, let priority, let hold, let until):
            let reason = "\(priority.name) calls wait: \(RecordWords.hold(hold))"
            self.init(step: lane.endpoint, reason, until: until, at: at)
        case .limitLearned(let credential, let reading): self.init(reading, of: credential, at: at)
        case .gateShut(let credential, let gate, let until):
            self.init(gate, of: credential, .refused, until: until, at: at)
        case .gateOpened(let credential, let gate):
            self.init(gate, of: credential, .succeeded, until: nil, at: at)
        case .tokenChanged(let credential, let change): self.init(change, of: credential, at: at)
        case .breakerChanged(let routes, let change): self.init(change, of: routes, at: at)
        case .settingChanged(let path, let from, let to):
            self.init(.configuration, path, .succeeded, by: "operator", because: "\(from) -> \(to)", at: at)
        case .operated(let command): self.init(command, at: at)
        case .downloadChanged(let download): self.init(download, at: at)
        case .found(let finding): self.init(finding, subject: subject, at: at)
        case .noted(let note):
            let outcome = note.level >= .error ? Outcome.failed : .noted
            self.init(.note, note.topic, outcome, by: "headroom", because: note.text, at: at)
        }
    }

    /// A step in the life of a call or a lane.
    private init(step subject: String, _ reason: String, until: Instant? = nil, at instant: Instant) {
        self.init(.trace, subject, .noted, by: "headroom", because: reason, at: instant)
        self.until = until
    }

    private init(_ reading: LimitReading, of credential: CredentialName, at instant: Instant) {
        let reason = "\(reading.remaining) of \(reading.limit) left"
        self.init(step: "limit \(reading.bucket.rawValue)", reason, until: reading.reset, at: instant)
        self.credential = credential.rawValue
    }

    private init(
        _ gate: Event.Gate,
        of credential: CredentialName,
        _ outcome: Outcome,
        until: Instant?,
        at instant: Instant
    ) {
        let isShut = outcome == .refused
        let subject = RecordWords.gate(gate)
        let actor = isShut ? "github" : "headroom"
        self.init(.gate, subject, outcome, by: actor, because: isShut ? "shut" : "open again", at: instant)
        self.credential = credential.rawValue
        self.until = until
    }

    private init(_ command: OperatorCommand, at instant: Instant) {
        // Only the program itself closes the queue, when it ends.
        let actor = command == .closeQueue ? "headroom" : "operator"
        self.init(.operator, RecordWords.command(command), .succeeded, by: actor, at: instant)
    }

    private init(_ change: TokenChange, of credential: CredentialName, at instant: Instant) {
        let (outcome, reason, until) = RecordWords.token(change)
        let kind: Kind = if case .refused = change { .authentication } else { .token }
        self.init(
            kind,
            "token of \(credential.rawValue)",
            outcome,
            by: "headroom",
            because: reason,
            at: instant
        )
        self.credential = credential.rawValue
        self.until = until
    }

    private init(_ change: BreakerChange, of routes: RouteClass, at instant: Instant) {
        let isOperator = change.reason == .byOperator
        let reason = "\(RecordWords.state(change.from)) -> \(RecordWords.state(change.to))"
        self.init(
            .breaker,
            "breaker \(routes.rawValue)",
            .noted,
            by: isOperator ? "operator" : "headroom",
            because: "\(reason): \(RecordWords.reason(change.reason))",
            at: instant
        )
        if case .open(let until) = change.to { self.until = until }
    }

    private init(_ download: DownloadProgress, at instant: Instant) {
        let (outcome, reason) = RecordWords.stage(download.stage)
        let subject = "artifact \(download.artifact) \(download.name) of \(download.repository)"
        self.init(.download, subject, outcome, by: "operator", because: reason, at: instant)
        count = download.received
    }
}
