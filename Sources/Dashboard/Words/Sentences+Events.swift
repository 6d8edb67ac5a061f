internal import Resilience
internal import Timing

extension Sentences {
    /// One word for what the event is about.
    static func topic(of kind: Event.Kind) -> String {
        switch kind {
        case .received, .joined, .sent, .answered, .ended: "request"
        case .queued, .laneHeld, .reprioritised: "queue"
        case .retrying: "retry"
        case .limitLearned, .gateShut, .gateOpened: "limit"
        case .tokenChanged: "token"
        case .breakerChanged: "breaker"
        case .settingChanged: "setting"
        case .operated: "operator"
        case .downloadChanged, .downloadMoved: "download"
        case .noted(let note): note.topic
        case .found: "finding"
        }
    }

    /// An event, or how many calls were refused for one reason.
    func line(_ line: EventLog.Line) -> String {
        guard line.count > 1, case .ended(_, .refused(let refusal), _, _) = line.event.kind else {
            return event(line.event.kind)
        }
        return "\(line.count) calls \(self.refusal(refusal))"
    }

    func event(_ kind: Event.Kind) -> String {
        switch kind {
        case .received(let call): "#\(call.id.rawValue) \(call.method) \(call.path) from \(call.caller)"
        case .queued(let id, let hold, let until):
            "#\(id.rawValue) waits for \(Self.hold(hold))\(suffix(until))"
        case .joined(let id, let leader): "#\(id.rawValue) shares the request of #\(leader.rawValue)"
        case .sent(let attempt, let call):
            "#\(attempt.call.rawValue) sent, attempt \(attempt.number): \(call.method) \(call.path)"
        case .answered(let attempt, let answer, let took):
            "#\(attempt.call.rawValue) \(self.answer(answer)) in \(figures.latency(took))"
        case .retrying(let id, let hold, let until, let answer):
            "#\(id.rawValue) tries again at \(figures.clock(until)) (\(Self.hold(hold))) after \(self.answer(answer))"
        case .reprioritised(let id, let from, let to): "#\(id.rawValue) \(from.name) -> \(to.name)"
        case .ended(let id, let ending, _, let took):
            "#\(id.rawValue) \(self.ending(ending))"
                + (took > .zero ? ", \(figures.latency(took)) in all" : "")
        case .laneHeld(let lane, let priority, let hold, let until):
            "\(priority.name) \(lane.endpoint) waits for \(Self.hold(hold))\(suffix(until))"
        case .limitLearned(let credential, let reading): limit(reading, of: credential)
        case .gateShut(let credential, let gate, let until):
            "\(Self.gate(gate)) of \(credential.rawValue) shut until \(figures.clock(until))"
        case .gateOpened(let credential, let gate): "\(Self.gate(gate)) of \(credential.rawValue) open again"
        case .tokenChanged(let credential, let change): "\(credential.rawValue): \(token(change))"
        case .breakerChanged(let route, let change): breaker(route, change)
        case .settingChanged(let path, let from, let to): "\(path) \(from) -> \(to)"
        case .operated(let command): operation(command)
        case .downloadChanged(let download), .downloadMoved(let download): self.download(download)
        case .noted(let note): note.text
        case .found(let finding): self.finding(finding)
        }
    }

    func operation(_ command: OperatorCommand) -> String {
        switch command {
        case .pauseQueue: "queue paused; p resumes it"
        case .resumeQueue: "queue resumed"
        case .closeQueue: "queue closed; what waits still goes its way"
        case .drainQueue: "queue draining"
        case .openQueue: "queue accepts calls again"
        case .breaker(let route, let control, let end):
            "breaker \(route.rawValue): \(Self.control(control))" + (end == nil ? "" : suffix(end))
        case .probeBreaker(let route): "breaker \(route.rawValue): probes now"
        case .openGate(let credential, let gate):
            "\(Self.gate(gate)) of \(credential.rawValue) opened by hand"
        case .reprioritise(let id, let priority): "#\(id.rawValue) to \(priority.name)"
        case .refreshCredential(let name): "token of \(name.rawValue) is refreshed"
        case .dropCredential(let name): "token of \(name.rawValue) dropped"
        }
    }

    static func control(_ control: BreakerControl) -> String {
        switch control {
        case .forceOpen: "forced open"
        case .forceClosed: "forced closed"
        case .metricsOnly: "metrics only"
        case .automatic: "automatic"
        }
    }

    private func limit(_ reading: LimitReading, of credential: CredentialName) -> String {
        "\(reading.bucket.rawValue) of \(credential.rawValue): \(reading.remaining)/\(reading.limit), "
            + "reset at \(figures.clock(reading.reset))"
    }

    private func breaker(_ route: RouteClass, _ change: BreakerChange) -> String {
        let words = "\(route.rawValue) \(Marks.word(of: change.from)) -> \(Marks.word(of: change.to))"
        let probe = if case .open(let until) = change.to { "; probe at \(figures.clock(until))" } else { "" }
        return "\(words): \(Self.reason(change.reason))\(probe)"
    }

    private static func reason(_ reason: BreakerChange.Reason) -> String {
        switch reason {
        case .failureCount(let count): "\(count) failures in the window"
        case .failureRate(let percent, let calls): "\(percent)% of \(calls) failed"
        case .slowRate(let percent, let calls): "\(percent)% of \(calls) were slow"
        case .openTimePassed: "its open time has passed"
        case .recovered: "enough probes succeeded"
        case .probesFailed: "too many probes failed"
        case .byOperator: "by the operator"
        case .bySettings: "by the settings"
        }
    }

    private func suffix(_ until: Instant?) -> String {
        until.map { " until \(figures.clock($0))" } ?? ""
    }
}
