internal import Resilience
internal import Timing

/// Makes records of events. It remembers the calls that have not ended, because an ending names its call by
/// number.
struct RecordMaker {
    private struct Trail {
        var call: Call
        var last: Answer?
    }

    private var trails: [CallID: Trail] = [:]

    /// Each with how much an operator should care.
    mutating func records(of event: Event) -> [(record: Record, level: Event.Level)] {
        let level = event.kind.level
        switch event.kind {
        case .received(let call):
            trails[call.id] = Trail(call: call)
            let subject = "\(call.method) \(call.path)"
            return [
                (Record(.trace, subject, .noted, by: call.caller, because: "received", at: event.at), level)
            ]
        case .answered(let attempt, let answer, let took):
            trails[attempt.call]?.last = answer
            guard let call = trails[attempt.call]?.call else { return [] }
            return Self.answered(attempt, of: call, answer, took, at: event.at).map { ($0, level) }
        case .ended(let id, let ending, let attempts, let took):
            guard let trail = trails.removeValue(forKey: id) else { return [] }
            var record = Record(trail.call, ended: ending, at: event.at)
            record.attempts = attempts
            record.milliseconds = took.nanoseconds / 1_000_000
            record.requestID = trail.last?.requestID
            return [(record, max(level, .info))]
        case .queued, .joined, .sent, .retrying, .reprioritised, .laneHeld, .limitLearned, .gateShut,
            .gateOpened,
            .tokenChanged, .breakerChanged, .settingChanged, .operated, .downloadChanged, .downloadMoved,
            .noted, .found:
            return Record(telling: event, call: { trails[$0]?.call }).map { [($0, level)] } ?? []
        }
    }

    /// What an attempt came to, and what that means for credential and limits.
    private static func answered(
        _ attempt: AttemptID,
        of call: Call,
        _ answer: Answer,
        _ took: Duration,
        at instant: Instant
    ) -> [Record] {
        let words = RecordWords.outcome(answer.outcome)
        var first = Record(
            .trace,
            "\(call.method) \(call.path)",
            .noted,
            by: "github",
            because: words,
            at: instant
        )
        first.credential = call.lane.credential.rawValue
        first.status = answer.status
        first.attempts = attempt.number
        first.milliseconds = took.nanoseconds / 1_000_000
        first.requestID = answer.requestID
        var records = [first]
        if answer.status == 401 {
            records.append(first.refusing(.authentication, "the credential was refused"))
        }
        if case .limited(let scope, let until) = answer.outcome {
            let reason = scope == .bucket ? "primary limit" : "secondary limit"
            records.append(first.refusing(.limit, reason, until: until))
        }
        return records
    }
}

extension Record {
    /// The same answer, for what it refused.
    fileprivate func refusing(_ kind: Kind, _ reason: String, until: Instant? = nil) -> Record {
        var record = self
        record.kind = kind
        record.outcome = .refused
        record.reason = reason
        record.until = until
        return record
    }

    /// A call's end.
    init(_ call: Call, ended ending: Ending, at instant: Instant) {
        let (kind, outcome, reason) = RecordWords.ending(ending)
        self.init(kind, "\(call.method) \(call.path)", outcome, by: call.caller, because: reason, at: instant)
        credential = call.lane.credential.rawValue
        endpoint = call.lane.endpoint
        switch ending {
        case .completed(let status): self.status = status
        case .failed(let failure): status = failure.last.status
        case .refused(let refusal): until = refusal.retryAt
        case .cancelled: break
        }
    }
}
