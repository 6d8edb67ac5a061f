internal import Resilience

extension Sentences {
    /// What the filter of the requests looks at.
    static func write(_ row: RequestRow, into text: inout SearchText) {
        let call = row.call
        text.append("#\(call.id.rawValue)")
        text.append(word: call.priority.name)
        text.append(word: call.caller)
        text.append(word: call.method)
        text.append(word: call.path)
        text.append(word: call.lane.bucket?.rawValue ?? "")
        text.append(word: row.status.map(String.init) ?? "")
        text.append(word: word(of: row.stage))
    }

    /// What the filter of the events looks at: the sentence without the times of day.
    static func searchText(of event: Event) -> String {
        let sentences = Sentences(figures: Figures(utcOffset: .zero, unknown: ""))
        return "\(levelWord(event.kind.level)) \(topic(of: event.kind)) \(sentences.event(event.kind))"
    }

    static func word(of stage: RequestRow.Stage) -> String {
        switch stage {
        case .received: "received"
        case .queued(let hold, _): hold == .concurrency ? "queued" : "parked"
        case .joined: "joined"
        case .inFlight: "in-flight"
        case .retrying: "retrying"
        case .ended(let ending): word(of: ending)
        }
    }

    static func word(of ending: Ending) -> String {
        switch ending {
        case .completed(let status): status == 304 ? "unchanged" : (status < 400 ? "done" : "declined")
        case .refused(let refusal): word(of: refusal.reason)
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }

    private static func word(of reason: Refusal.Reason) -> String {
        switch reason {
        case .queueFull, .draining, .deadlineUnreachable, .secondaryPersists, .credentialRefused: "refused"
        case .evicted: "evicted"
        case .expired: "expired"
        case .breakerOpen, .breakerForcedOpen: "short-circ"
        }
    }

    static func levelWord(_ level: Event.Level) -> String {
        switch level {
        case .debug: "DEBUG"
        case .info: "INFO"
        case .warning: "WARN"
        case .error: "ERROR"
        }
    }
}

extension Sentences {
    /// The call that an event is about.
    static func call(of kind: Event.Kind) -> CallID? {
        switch kind {
        case .received(let call): call.id
        case .sent(let attempt, _), .answered(let attempt, _, _): attempt.call
        case .queued(let id, _, _), .joined(let id, _), .retrying(let id, _, _, _), .ended(let id, _, _, _):
            id
        case .reprioritised(let id, _, _): id
        case .found(.unchanged(let id, _)): id
        case .laneHeld, .limitLearned, .gateShut, .gateOpened, .tokenChanged, .breakerChanged,
            .settingChanged, .operated, .downloadChanged, .downloadMoved, .noted, .found:
            nil
        }
    }
}
