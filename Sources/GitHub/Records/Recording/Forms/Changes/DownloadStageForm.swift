internal import Resilience
internal import Timing

/// What a download is doing.
enum DownloadStageForm: Codable {
    enum Verification: Codable {
        case verified, noDigest
        case unknownDigest(kind: CleanText)
    }

    case waitingForPlace, connecting, receiving, verifying, paused, cancelled
    case waitingToResume(until: Int64, reason: CleanText)
    case finished(path: CleanText, verification: Verification)
    case failed(reason: CleanText)

    init(_ stage: DownloadStage) {
        switch stage {
        case .waitingForPlace: self = .waitingForPlace
        case .connecting: self = .connecting
        case .receiving: self = .receiving
        case .verifying: self = .verifying
        case .paused: self = .paused
        case .cancelled: self = .cancelled
        case .waitingToResume(let until, let reason):
            self = .waitingToResume(until: until.nanoseconds, reason: CleanText(reason))
        case .finished(let path, .verified): self = .finished(path: CleanText(path), verification: .verified)
        case .finished(let path, .noDigest): self = .finished(path: CleanText(path), verification: .noDigest)
        case .finished(let path, .unknownDigest(let kind)):
            self = .finished(path: CleanText(path), verification: .unknownDigest(kind: CleanText(kind)))
        case .failed(let reason): self = .failed(reason: CleanText(reason))
        }
    }

    var value: DownloadStage {
        switch self {
        case .waitingForPlace: .waitingForPlace
        case .connecting: .connecting
        case .receiving: .receiving
        case .verifying: .verifying
        case .paused: .paused
        case .cancelled: .cancelled
        case .waitingToResume(let until, let reason):
            .waitingToResume(until: Instant(nanoseconds: until), because: reason.text)
        case .finished(let path, .verified): .finished(path: path.text, .verified)
        case .finished(let path, .noDigest): .finished(path: path.text, .noDigest)
        case .finished(let path, .unknownDigest(let kind)):
            .finished(path: path.text, .unknownDigest(kind.text))
        case .failed(let reason): .failed(because: reason.text)
        }
    }
}
