internal import Resilience
internal import Timing

/// Makes records of events. It remembers the calls that have not ended, because an ending names its call by number.
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
            return [(trace(call, "received", at: event.at), level)]
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
        default:
            return Record(telling: event, call: { trails[$0]?.call }).map { [($0, level)] } ?? []
        }
    }

    private func trace(_ call: Call, _ word: String, at instant: Instant) -> Record {
        Record(.trace, "\(call.method) \(call.path)", .noted, by: call.caller, because: word, at: instant)
    }

    /// What an attempt came to, and what that means for credential and limits.
    private static func answered(
        _ attempt: AttemptID,
        of call: Call,
        _ answer: Answer,
        _ took: Duration,
        at instant: Instant
    ) -> [Record] {
        func record(_ kind: Record.Kind, _ outcome: Record.Outcome, _ reason: String) -> Record {
            var record = Record(
                kind,
                "\(call.method) \(call.path)",
                outcome,
                by: kind == .trace ? call.caller : "github",
                because: reason,
                at: instant
            )
            record.credential = call.lane.credential.rawValue
            record.status = answer.status
            record.attempts = attempt.number
            record.milliseconds = took.nanoseconds / 1_000_000
            record.requestID = answer.requestID
            return record
        }
        var records = [record(.trace, .noted, "answered: \(RecordWords.outcome(answer.outcome))")]
        if answer.status == 401 {
            records.append(record(.authentication, .refused, "the credential was refused"))
        }
        if case .limited(let scope, let until) = answer.outcome {
            var limit = record(.limit, .refused, scope == .bucket ? "primary limit" : "secondary limit")
            limit.until = until
            records.append(limit)
        }
        return records
    }
}

extension Record {
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
