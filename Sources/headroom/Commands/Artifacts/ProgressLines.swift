import Foundation
import GitHub
import Reports
import Resilience
import Synchronization
import Timing

/// How downloads get on: a bar that moves on a terminal, a line for each change elsewhere.
final class ProgressLines: Sendable {
    private struct State {
        var running: [DownloadID: DownloadProgress] = [:]
        /// Whether a bar stands on the line of the cursor.
        var hasBar = false
    }

    private let time: any TimeSource
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let state = Mutex(State())

    init(time: any TimeSource) {
        self.time = time
    }

    func show(_ download: DownloadProgress) {
        let isNew = track(download)
        switch download.stage {
        case .receiving, .verifying:
            if isTerminal { draw() } else if isNew { say(Self.beginning(of: download)) }
        case .waitingToResume(_, let reason):
            say("\(ArtifactLine.plain(download.name)): \(reason) It goes on by itself.")
        case .connecting, .waitingForPlace, .paused, .finished, .failed, .cancelled: break
        }
    }

    func finished(_ file: DownloadedFile) {
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

    /// - Returns: whether it moves for the first time.
    private func track(_ download: DownloadProgress) -> Bool {
        state.withLock { state in
            switch download.stage {
            case .receiving, .verifying, .waitingToResume:
                return state.running.updateValue(download, forKey: download.id) == nil
            case .connecting, .waitingForPlace: return false
            case .paused, .finished, .failed, .cancelled:
                state.running[download.id] = nil
                return false
            }
        }
    }

    private static func beginning(of download: DownloadProgress) -> String {
        let size = download.total.map(ByteCount.text) ?? "as much as comes"
        let there = download.received > 0 ? ", \(ByteCount.text(download.received)) of it are there" : ""
        return "\(ArtifactLine.plain(download.name)): receives \(size)\(there)"
    }

    private func say(_ line: String) {
        erase()
        write("headroom: \(line)\n")
    }

    private func draw() {
        let running = state.withLock { state in
            state.hasBar = true
            return state.running
        }
        write("\r\u{1B}[K" + ProgressBar(running.values).line(columns: Self.columns - 1))
    }

    private func erase() {
        let hadBar = state.withLock { state in
            defer { state.hasBar = false }
            return state.hasBar
        }
        if hadBar { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Of the terminal.
    private static var columns: Int {
        var size = winsize()
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }
}
