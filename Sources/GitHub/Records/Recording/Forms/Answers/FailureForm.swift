internal import Resilience
internal import Timing

/// Why there is no usable answer.
enum FailureForm: Codable {
    case notSent(reason: CleanText)
    case serverError(status: Int, retryAt: Int64?)
    case hungUp(reason: CleanText)
    case cut(reason: CleanText)
    case timedOut

    init(_ failure: Failure) {
        switch failure {
        case .notSent(let reason): self = .notSent(reason: CleanText(reason))
        case .serverError(let status, let retryAt):
            self = .serverError(status: status, retryAt: retryAt?.nanoseconds)
        case .hungUp(let reason): self = .hungUp(reason: CleanText(reason))
        case .cut(let reason): self = .cut(reason: CleanText(reason))
        case .timedOut: self = .timedOut
        }
    }

    var value: Failure {
        switch self {
        case .notSent(let reason): .notSent(reason: reason.text)
        case .serverError(let status, let retryAt):
            .serverError(status: status, retryAt: Instant(recorded: retryAt))
        case .hungUp(let reason): .hungUp(reason: reason.text)
        case .cut(let reason): .cut(reason: reason.text)
        case .timedOut: .timedOut
        }
    }
}
