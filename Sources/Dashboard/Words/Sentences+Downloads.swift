internal import Resilience
internal import Timing

extension Sentences {
    func download(_ download: DownloadProgress) -> String {
        "download \(download.id.rawValue) \(download.name) of \(download.repository): \(stage(of: download))"
    }

    private func stage(of download: DownloadProgress) -> String {
        switch download.stage {
        case .waitingForPlace: "waits for a place"
        case .connecting: "connecting"
        case .receiving: share(of: download)
        case .waitingToResume(let until, let reason): "resumes at \(figures.clock(until)): \(reason)"
        case .verifying: "verifying"
        case .paused: "paused at \(share(of: download))"
        case .finished(let path, let verification): "\(path), \(Self.verification(verification))"
        case .failed(let reason): "failed: \(reason)"
        case .cancelled: "cancelled at \(share(of: download))"
        }
    }

    private func share(of download: DownloadProgress) -> String {
        guard let total = download.total else { return "\(download.received) bytes" }
        return "\(download.received) of \(total) bytes"
    }

    /// Whether the file is known to be the one that was uploaded.
    static func verification(_ verification: DownloadVerification) -> String {
        switch verification {
        case .verified: "verified"
        case .noDigest: "unverified: GitHub told no digest"
        case .unknownDigest: "unverified: its digest is of an unknown kind"
        }
    }
}
