internal import Resilience
internal import Timing

/// Appends lines to the log and puts full files aside: `headroom.log.1` is the newest of them. Belongs to one
/// thread.
final class LogFile: RecordSink {
    private let path: String
    private let policy: LogPolicy
    private var file: RecordFile

    init(at path: String, _ policy: LogPolicy) throws(RecordFileError) {
        self.path = path
        self.policy = policy
        file = try RecordFile(at: path)
    }

    func write(_ lines: [LogLine], lost: Int, at now: Instant) throws(RecordFileError) {
        var text = lines.map { $0.text + "\n" }.joined()
        if lost > 0 {
            let gap = LogLine([
                ("at", Timestamp.text(of: now)), ("level", "error"), ("message", "\(lost) lines lost"),
            ])
            text = gap.text + "\n" + text
        }
        let bytes = Array(text.utf8)
        while try !file.locked({ isCurrent throws(RecordFileError) in
            guard isCurrent else { return false }
            try file.append(bytes)
            if file.size >= policy.maximumFileBytes { try putAside() }
            return true
        }) {
            // Another program has put the file aside.
            file = try RecordFile(at: path)
        }
    }

    /// A log is for reading, not for proof: the disk may take its time.
    func sync() {}

    private func putAside() throws(RecordFileError) {
        guard policy.keptFiles > 0 else {
            try file.rename(to: path + ".0")
            return try RecordFile.remove(path + ".0")
        }
        for number in stride(from: policy.keptFiles - 1, to: 0, by: -1) {
            RecordFile.move("\(path).\(number)", to: "\(path).\(number + 1)")
        }
        try file.rename(to: path + ".1")
    }
}
