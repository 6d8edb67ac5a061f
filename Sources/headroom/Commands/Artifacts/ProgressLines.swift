import Foundation
import GitHub
import Reports
import Resilience
import Synchronization
import Timing

/// How downloads get on: a bar that moves on a terminal, a line for each change elsewhere.
///
/// ```
/// test-results-full  [##########..........]  50%  2.1 MiB of 4.2 MiB  1.0 MiB/s  2 s left
/// ```
final class ProgressLines: Sendable {
    private let time: any TimeSource
    private let isTerminal = isatty(STDERR_FILENO) == 1
    /// Whether a bar stands on the line of the cursor.
    private let hasBar = Mutex(false)

    init(time: any TimeSource) {
        self.time = time
    }

    func show(_ download: DownloadProgress) {
        switch download.stage {
        case .receiving: if isTerminal { draw(Self.bar(download)) }
        case .waitingToResume(_, let reason): say("\(name(download)): \(reason) It goes on by itself.")
        case .verifying where isTerminal: draw("\(name(download))  verifying")
        case .connecting, .verifying, .waitingForPlace, .paused, .finished, .failed, .cancelled: break
        }
    }

    func finished(_ file: DownloadedFile, id: UInt64) {
        let verification =
            switch file.verification {
            case .verified: "verified"
            case .noDigest: "unverified: GitHub told no digest"
            case .unknownDigest(let digest): "unverified: the digest \(digest) is of an unknown kind"
            }
        erase()
        print("\(ArtifactLine.plain(file.path))  \(ByteCount.text(file.size))  \(verification)")
    }

    func failed(_ error: DownloadError, id: UInt64) {
        let advice =
            error == .cancelled
            ? "interrupted. What came is kept; the same command goes on from it." : error.advice(at: time.now)
        say("artifact \(id): \(advice)")
    }

    private func say(_ line: String) {
        erase()
        FileHandle.standardError.write(Data("headroom: \(line)\n".utf8))
    }

    private func draw(_ line: String) {
        hasBar.withLock { $0 = true }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    private func erase() {
        let hadBar = hasBar.withLock { hasBar in
            defer { hasBar = false }
            return hasBar
        }
        if hadBar { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private func name(_ download: DownloadProgress) -> String { ArtifactLine.plain(download.name) }

    private static let width = 20

    private static func bar(_ download: DownloadProgress) -> String {
        var parts = [ArtifactLine.plain(download.name)]
        if let total = download.total, total > 0 {
            let share = min(1, Double(download.received) / Double(total))
            let filled = Int(share * Double(width))
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
            parts.append("[\(bar)] \(Int(share * 100))%")
            parts.append("\(ByteCount.text(download.received)) of \(ByteCount.text(total))")
        } else {
            parts.append(ByteCount.text(download.received))
        }
        if let rate = download.rate { parts.append("\(ByteCount.text(Int64(rate)))/s") }
        if let left = download.timeLeft { parts.append("\(max(0, left.components.seconds)) s left") }
        return parts.joined(separator: "  ")
    }
}
