internal import Resilience

/// Why a call waits.
enum HoldForm: Codable {
    case concurrency
    case exhausted(bucket: CleanText)
    case reserve(bucket: CleanText)
    case pacing(bucket: CleanText)
    case secondary, probing, points, creations, writeSpacing, credential, backoff, paused

    init(_ hold: Hold) {
        switch hold {
        case .concurrency: self = .concurrency
        case .exhausted(let bucket): self = .exhausted(bucket: CleanText(bucket.rawValue))
        case .reserve(let bucket): self = .reserve(bucket: CleanText(bucket.rawValue))
        case .pacing(let bucket): self = .pacing(bucket: CleanText(bucket.rawValue))
        case .secondary: self = .secondary
        case .probing: self = .probing
        case .points: self = .points
        case .creations: self = .creations
        case .writeSpacing: self = .writeSpacing
        case .credential: self = .credential
        case .backoff: self = .backoff
        case .paused: self = .paused
        }
    }

    var value: Hold {
        switch self {
        case .concurrency: .concurrency
        case .exhausted(let bucket): .exhausted(Bucket(rawValue: bucket.text))
        case .reserve(let bucket): .reserve(Bucket(rawValue: bucket.text))
        case .pacing(let bucket): .pacing(Bucket(rawValue: bucket.text))
        case .secondary: .secondary
        case .probing: .probing
        case .points: .points
        case .creations: .creations
        case .writeSpacing: .writeSpacing
        case .credential: .credential
        case .backoff: .backoff
        case .paused: .paused
        }
    }
}
