internal import Resilience
internal import Timing

/// The words in which records say what happened: short, and the same for ever, so that a program can look for
/// them.
enum RecordWords {
    static func ending(_ ending: Ending) -> (Record.Kind, Record.Outcome, String?) {
        switch ending {
        case .completed(let status): (.request, status < 400 ? .succeeded : .failed, nil)
        case .cancelled: (.request, .cancelled, nil)
        case .failed(let failure):
            (.request, .failed, "\(outcome(failure.last.outcome)), \(why(failure.reason))")
        case .refused(let refusal): refused(refusal.reason)
        }
    }

    private static func why(_ reason: CallFailure.Reason) -> String {
        switch reason {
        case .attemptsExhausted: "attempts exhausted"
        case .notRepeatable: "not repeatable"
        case .budgetExhausted: "retry budget exhausted"
        }
    }

    private static func refused(_ reason: Refusal.Reason) -> (Record.Kind, Record.Outcome, String?) {
        switch reason {
        case .queueFull: (.queue, .refused, "queue full")
        case .evicted: (.queue, .refused, "evicted")
        case .expired(let hold): (.queue, .refused, "expired: \(self.hold(hold))")
        case .deadlineUnreachable(let hold): (.queue, .refused, "deadline unreachable: \(self.hold(hold))")
        case .draining: (.queue, .refused, "draining")
        case .breakerOpen(let routes): (.request, .refused, "breaker \(routes.rawValue) open")
        case .breakerForcedOpen(let routes): (.request, .refused, "breaker \(routes.rawValue) held open")
        case .secondaryPersists: (.request, .refused, "secondary limit persists")
        case .credentialRefused(let trouble): (.request, .refused, "credential: \(self.trouble(trouble))")
        }
    }

    static func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .succeeded: "succeeded"
        case .declined: "declined"
        case .limited(let scope, _): scope == .bucket ? "primary limit" : "secondary limit"
        case .unauthorized: "token lapsed"
        case .failed(let failure): self.failure(failure)
        }
    }

    private static func failure(_ failure: Failure) -> String {
        switch failure {
        case .notSent(let reason): "not sent: \(reason)"
        case .serverError(let status, _): "server error \(status)"
        case .hungUp(let reason): "hung up: \(reason)"
        case .cut(let reason): "cut: \(reason)"
        case .timedOut: "timed out"
        }
    }

    static func hold(_ hold: Hold) -> String {
        switch hold {
        case .concurrency: "concurrency"
        case .exhausted(let bucket): "\(bucket.rawValue) exhausted"
        case .reserve(let bucket): "\(bucket.rawValue) reserve"
        case .pacing(let bucket): "\(bucket.rawValue) pacing"
        case .secondary: "secondary limit"
        case .probing: "probing"
        case .points: "points"
        case .creations: "creations"
        case .writeSpacing: "write spacing"
        case .credential: "credential"
        case .backoff: "backoff"
        case .paused: "paused"
        }
    }

    static func gate(_ gate: Event.Gate) -> String {
        switch gate {
        case .bucket(let bucket): "limit \(bucket.rawValue)"
        case .secondary: "secondary limit"
        }
    }

    static func state(_ state: BreakerState) -> String {
        switch state {
        case .closed: "closed"
        case .open: "open"
        case .halfOpen: "half-open"
        case .forcedOpen: "forced open"
        case .forcedClosed: "forced closed"
        case .metricsOnly: "metrics only"
        }
    }

    static func reason(_ reason: BreakerChange.Reason) -> String {
        switch reason {
        case .failureCount(let count): "\(count) failures"
        case .failureRate(let percent, let calls): "\(percent)% of \(calls) failed"
        case .slowRate(let percent, let calls): "\(percent)% of \(calls) were slow"
        case .openTimePassed: "open time passed"
        case .recovered: "recovered"
        case .probesFailed: "probes failed"
        case .byOperator: "by the operator"
        case .bySettings: "by the settings"
        }
    }
}
