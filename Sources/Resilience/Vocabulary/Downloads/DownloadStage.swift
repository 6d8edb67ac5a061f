public import Timing

/// What a download is doing.
public enum DownloadStage: Hashable, Sendable {
    /// Waits for a place among the downloads that run at once.
    case waitingForPlace
    /// Asks for a link, or waits for the blob host's first byte.
    case connecting
    /// Bytes come.
    case receiving
    /// The last attempt broke off; the next one goes on from what is there.
    case waitingToResume(until: Instant, because: String)
    /// Everything is there; its digest is being compared and the file put in its place.
    case verifying
    /// Held by the operator. What is there stays.
    case paused
    /// The file is in its place.
    case finished(path: String, DownloadVerification)
    /// Given up; the sentence says why and what to do next. What is there stays where it is still good.
    case failed(because: String)
    /// Taken back. What is there stays, so that the same download goes on from it.
    case cancelled

    /// Whether it has ended; a download that ended can only be started again.
    public var isFinal: Bool {
        switch self {
        case .finished, .failed, .cancelled: true
        case .waitingForPlace, .connecting, .receiving, .waitingToResume, .verifying, .paused: false
        }
    }
}

/// How sure it is that a downloaded file is what was uploaded.
public enum DownloadVerification: Hashable, Sendable {
    /// Its SHA-256 is the one that GitHub told.
    case verified
    /// GitHub told no digest: only the length was compared.
    case noDigest
    /// GitHub told a digest of a kind that we don't know: only the length was compared.
    case unknownDigest(String)
}
