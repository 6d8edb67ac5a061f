internal import Resilience
internal import Timing

/// The words for what the client tells, in one place; times are written by `figures`.
struct Sentences: Hashable, Sendable {
    var figures: Figures

    static func failure(_ failure: Failure) -> String {
        switch failure {
        case .notSent(let reason): "not sent: \(reason)"
        case .serverError(let status, _): "\(status) from the service"
        case .hungUp(let reason): "connection closed: \(reason)"
        case .cut(let reason): "connection cut: \(reason)"
        case .timedOut: "no answer in time"
        }
    }

    /// One or two words for a narrow column.
    static func shortFailure(_ failure: Failure) -> String {
        switch failure {
        case .notSent: "not sent"
        case .serverError(let status, _): "\(status)"
        case .hungUp: "hung up"
        case .cut: "cut"
        case .timedOut: "timed out"
        }
    }

    func answer(_ answer: Answer) -> String {
        let status = answer.status.map(String.init) ?? "no answer"
        switch answer.outcome {
        case .succeeded, .declined: return status
        case .limited(let scope, let until):
            let limit = scope == .bucket ? "primary limit" : "secondary limit"
            return "\(status), \(limit)" + (until.map { " until \(figures.clock($0))" } ?? "")
        case .unauthorized: return "\(status), the token was refused"
        case .failed(let failure): return Self.failure(failure)
        }
    }

    /// Why it was never sent, and when to come back.
    func refusal(_ refusal: Refusal) -> String {
        let back = refusal.retryAt.map { "; ask again at \(figures.clock($0))" } ?? ""
        switch refusal.reason {
        case .queueFull:
            return "refused: the queue is full\(back.isEmpty ? "; wait or raise its priority" : back)"
        case .evicted: return "evicted by a more urgent call" + back
        case .breakerOpen(let route): return "refused: breaker \(route.rawValue) is open" + back
        case .breakerForcedOpen(let route):
            return "refused: breaker \(route.rawValue) is held open; b then a lets it judge again"
        case .deadlineUnreachable(let hold):
            return "refused: the deadline comes before \(Self.hold(hold))" + back
        case .expired(let hold): return "expired waiting for \(Self.hold(hold))" + back
        case .draining: return "refused: the client is draining; D lets it accept calls again"
        case .secondaryPersists: return "refused: secondary limit hit too often in a row" + back
        case .credentialRefused(let trouble): return "refused: \(Self.trouble(trouble))" + back
        }
    }

    func ending(_ ending: Ending) -> String {
        switch ending {
        case .completed(let status): return "done \(status)"
        case .refused(let reason): return refusal(reason)
        case .failed(let failure):
            let last = answer(failure.last)
            return
                "failed after \(Self.tries(failure.attempts)): \(last); \(Self.advice(for: failure.reason))"
        case .cancelled: return "cancelled"
        }
    }

    private static func advice(for reason: CallFailure.Reason) -> String {
        switch reason {
        case .attemptsExhausted: "all attempts are spent, r sends it again"
        case .notRepeatable: "look whether it was applied before r sends it again"
        case .budgetExhausted: "too many calls are being retried, r sends it again later"
        }
    }

    static func tries(_ count: Int) -> String {
        count == 1 ? "1 attempt" : "\(count) attempts"
    }

    static func gate(_ gate: Event.Gate) -> String {
        switch gate {
        case .bucket(let bucket): bucket.rawValue
        case .secondary: "secondary limit"
        }
    }
}
