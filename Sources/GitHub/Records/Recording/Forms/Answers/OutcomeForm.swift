internal import Resilience
internal import Timing

/// What an attempt came to.
enum OutcomeForm: Codable {
    enum Scope: String, Codable {
        case bucket, credential, bucketAndCredential
    }

    case succeeded, declined, unauthorized
    case limited(scope: Scope, until: Int64?)
    case failed(failure: FailureForm)

    init(_ outcome: Outcome) {
        switch outcome {
        case .succeeded: self = .succeeded
        case .declined: self = .declined
        case .unauthorized: self = .unauthorized
        case .limited(.bucket, let until): self = .limited(scope: .bucket, until: until?.nanoseconds)
        case .limited(.credential, let until): self = .limited(scope: .credential, until: until?.nanoseconds)
        case .limited(.bucketAndCredential, let until):
            self = .limited(scope: .bucketAndCredential, until: until?.nanoseconds)
        case .failed(let failure): self = .failed(failure: FailureForm(failure))
        }
    }

    var value: Outcome {
        switch self {
        case .succeeded: .succeeded
        case .declined: .declined
        case .unauthorized: .unauthorized
        case .limited(.bucket, let until): .limited(.bucket, until: Instant(recorded: until))
        case .limited(.credential, let until): .limited(.credential, until: Instant(recorded: until))
        case .limited(.bucketAndCredential, let until):
            .limited(.bucketAndCredential, until: Instant(recorded: until))
        case .failed(let failure): .failed(failure.value)
        }
    }
}
