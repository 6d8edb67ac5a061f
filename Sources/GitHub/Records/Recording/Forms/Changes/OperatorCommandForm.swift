internal import Resilience
internal import Timing

/// What an operator asked of the running core.
enum OperatorCommandForm: Codable {
    enum Control: String, Codable {
        case forceOpen, forceClosed, metricsOnly, automatic
    }

    case pauseQueue, resumeQueue, closeQueue, drainQueue, openQueue
    case breaker(route: CleanText, control: Control, until: Int64?)
    case probeBreaker(route: CleanText)
    case openGate(credential: CleanText, gate: GateForm)
    case refreshCredential(name: CleanText)
    case dropCredential(name: CleanText)
    case reprioritise(call: UInt64, priority: PriorityForm)

    init(_ command: OperatorCommand) {
        switch command {
        case .pauseQueue: self = .pauseQueue
        case .resumeQueue: self = .resumeQueue
        case .closeQueue: self = .closeQueue
        case .drainQueue: self = .drainQueue
        case .openQueue: self = .openQueue
        case .breaker(let route, let control, let until):
            let control: Control =
                switch control {
                case .forceOpen: .forceOpen
                case .forceClosed: .forceClosed
                case .metricsOnly: .metricsOnly
                case .automatic: .automatic
                }
            self = .breaker(route: CleanText(route.rawValue), control: control, until: until?.nanoseconds)
        case .probeBreaker(let route): self = .probeBreaker(route: CleanText(route.rawValue))
        case .openGate(let credential, let gate):
            self = .openGate(credential: CleanText(credential.rawValue), gate: GateForm(gate))
        case .refreshCredential(let name): self = .refreshCredential(name: CleanText(name.rawValue))
        case .dropCredential(let name): self = .dropCredential(name: CleanText(name.rawValue))
        case .reprioritise(let call, let priority):
            self = .reprioritise(call: call.rawValue, priority: PriorityForm(priority))
        }
    }

    var value: OperatorCommand {
        switch self {
        case .pauseQueue: return .pauseQueue
        case .resumeQueue: return .resumeQueue
        case .closeQueue: return .closeQueue
        case .drainQueue: return .drainQueue
        case .openQueue: return .openQueue
        case .breaker(let route, let control, let until):
            let control: BreakerControl =
                switch control {
                case .forceOpen: .forceOpen
                case .forceClosed: .forceClosed
                case .metricsOnly: .metricsOnly
                case .automatic: .automatic
                }
            return .breaker(RouteClass(rawValue: route.text), control, until: Instant(recorded: until))
        case .probeBreaker(let route): return .probeBreaker(RouteClass(rawValue: route.text))
        case .openGate(let credential, let gate):
            return .openGate(CredentialName(rawValue: credential.text), gate.value)
        case .refreshCredential(let name): return .refreshCredential(CredentialName(rawValue: name.text))
        case .dropCredential(let name): return .dropCredential(CredentialName(rawValue: name.text))
        case .reprioritise(let call, let priority):
            return .reprioritise(CallID(rawValue: call), priority.value)
        }
    }
}
