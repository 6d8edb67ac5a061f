internal import Resilience
internal import Timing

/// The words for steps in the life of a token and of a download, and for an operator's commands.
extension RecordWords {
    static func token(_ change: TokenChange) -> (Record.Outcome, String, until: Instant?) {
        switch change {
        case .requested: (.noted, "requested", nil)
        case .issued(let expires): (.succeeded, "issued", expires)
        case .lagging(let until): (.refused, "not known everywhere yet", until)
        case .rejected: (.refused, "rejected", nil)
        case .postponed(let until): (.failed, "could not be fetched", until)
        case .refused(let trouble, let retryAt): (.refused, self.trouble(trouble), retryAt)
        case .expired: (.noted, "expired and wiped", nil)
        case .dropped: (.noted, "wiped", nil)
        }
    }

    static func trouble(_ trouble: CredentialTrouble) -> String {
        switch trouble {
        case .unknownToken: "unknown token"
        case .suspended: "installation suspended"
        case .gone: "no such App or installation"
        case .wrongKey: "wrong key"
        case .dropped: "dropped by the operator"
        case .clock: "the App's times are refused"
        case .notPermitted: "not permitted"
        }
    }

    static func stage(_ stage: DownloadStage) -> (Record.Outcome, String) {
        switch stage {
        case .waitingForPlace: (.noted, "waits for a place")
        case .connecting: (.noted, "connecting")
        case .receiving: (.noted, "receiving")
        case .waitingToResume(_, let reason): (.failed, "broke off: \(reason)")
        case .verifying: (.noted, "verifying")
        case .paused: (.noted, "paused")
        case .finished(let path, let verification):
            (.succeeded, "\(path), \(self.verification(verification))")
        case .failed(let reason): (.failed, reason)
        case .cancelled: (.cancelled, "cancelled")
        }
    }

    private static func verification(_ verification: DownloadVerification) -> String {
        switch verification {
        case .verified: "digest verified"
        case .noDigest: "no digest told"
        case .unknownDigest(let name): "digest \(name) unknown"
        }
    }

    static func command(_ command: OperatorCommand) -> String {
        switch command {
        case .pauseQueue: "pause queue"
        case .resumeQueue: "resume queue"
        case .closeQueue: "close queue"
        case .drainQueue: "drain queue"
        case .openQueue: "open queue"
        case .breaker(let routes, let control, let end):
            "breaker \(routes.rawValue): \(self.control(control))" + (end == nil ? "" : " for a time")
        case .probeBreaker(let routes): "breaker \(routes.rawValue): probe now"
        case .openGate(let credential, let gate):
            "open gate \(self.gate(gate)) of \(credential.rawValue) by hand"
        case .reprioritise(let id, let priority): "call \(id.rawValue) to \(priority.name)"
        case .refreshCredential(let name): "refresh token of \(name.rawValue)"
        case .dropCredential(let name): "drop token of \(name.rawValue)"
        }
    }

    private static func control(_ control: BreakerControl) -> String {
        switch control {
        case .forceOpen: "force open"
        case .forceClosed: "force closed"
        case .metricsOnly: "metrics only"
        case .automatic: "automatic"
        }
    }
}
