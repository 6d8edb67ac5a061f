internal import Resilience
internal import Screen

/// The marks of all states that the screen shows.
enum Marks {
    static func breaker(_ state: BreakerState) -> Mark {
        switch state {
        case .closed: Mark(shape: "o", word: word(of: state), role: .stateClosed)
        case .open: Mark(shape: "x", word: word(of: state), role: .stateOpen)
        case .halfOpen: Mark(shape: "~", word: word(of: state), role: .stateHalf)
        case .forcedOpen: Mark(shape: "!", word: word(of: state), role: .stateForced)
        case .forcedClosed: Mark(shape: "-", word: word(of: state), role: .stateDisabled)
        case .metricsOnly: Mark(shape: "=", word: word(of: state), role: .stateDisabled)
        }
    }

    static func word(of state: BreakerState) -> String {
        switch state {
        case .closed: "CLOSED"
        case .open: "OPEN"
        case .halfOpen: "HALF"
        case .forcedOpen: "FORCED"
        case .forcedClosed: "OFF"
        case .metricsOnly: "WATCH"
        }
    }

    static func quota(_ state: QuotaState) -> Mark {
        switch state {
        case .unknown: Mark(shape: "?", word: "new", role: .muted)
        case .open: Mark(shape: "ok", word: "", role: .limitFull)
        case .low: Mark(shape: "!", word: "low", role: .limitLow)
        case .reserved: Mark(shape: "!", word: "kept", role: .limitLow)
        case .exhausted: Mark(shape: "!!", word: "out", role: .limitEmpty)
        }
    }

    static func gate(_ state: GateState) -> Mark {
        switch state {
        case .open: Mark(shape: "ok", word: "open", role: .limitFull)
        case .shut: Mark(shape: "!!", word: "SHUT", role: .limitSecondary)
        case .probing: Mark(shape: "~", word: "probing", role: .limitLow)
        case .trickling: Mark(shape: "~", word: "trickle", role: .limitLow)
        }
    }

    static func request(_ stage: RequestRow.Stage) -> Role {
        switch stage {
        case .received: .dim
        case .queued(let hold, _): hold == .concurrency ? .text : .warn
        case .joined: .dim
        case .inFlight: .info
        case .retrying: .warn
        case .ended(let ending): role(of: ending)
        }
    }

    private static func role(of ending: Ending) -> Role {
        switch ending {
        case .completed(let status): status < 400 ? .ok : .warn
        case .refused, .failed: .bad
        case .cancelled: .muted
        }
    }

    static func level(_ level: Event.Level) -> Role {
        switch level {
        case .debug: .logDebug
        case .info: .logInfo
        case .warning: .logWarn
        case .error: .logError
        }
    }

    static func priority(_ priority: Priority) -> Role {
        switch priority {
        case .critical: .priorityCritical
        case .high: .priorityHigh
        case .normal: .priorityNormal
        case .low: .priorityLow
        }
    }
}
