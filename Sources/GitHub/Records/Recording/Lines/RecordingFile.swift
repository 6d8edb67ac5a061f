internal import Timing

/// Appends the lines of a recording, and puts full files aside: `FILE.1` is the newest of them. Each begins with
/// the header and with whole snapshots, so that it can be played alone. Belongs to one thread.
final class RecordingFile: RecordSink {
    private let path: String
    private let header: RecordingHeader
    private let bounds: RecordingBounds
    private var file: RecordFile
    private var writer = RecordingWriter()

    init(at path: String, _ header: RecordingHeader, _ bounds: RecordingBounds) throws(RecordFileError) {
        self.path = path
        self.header = header
        self.bounds = bounds
        file = try RecordFile(at: path)
    }

    func write(_ entries: [RecordingEntry], lost: Int, at now: Instant) throws(RecordFileError) {
        if file.size >= bounds.fileBytes { try putAside() }
        let gap = lost > 0 ? [RecordingEntry(at: now, fact: .missing(lost))] : []
        var writer = writer
        let lines = (entries + gap).map { writer.line(for: $0) + "\n" }.joined()
        try file.locked { _ throws(RecordFileError) in
            let start = file.size == 0 ? RecordingWriter.line(for: header) + "\n" : ""
            try file.append(Array((start + lines).utf8))
        }
        self.writer = writer
    }

    /// It is for looking at, not for proof: the disk may take its time.
    func sync() {}

    private func putAside() throws(RecordFileError) {
        for number in stride(from: bounds.keptFiles - 1, to: 0, by: -1) {
            RecordFile.move("\(path).\(number)", to: "\(path).\(number + 1)")
        }
        try file.rename(to: path + ".1")
        file = try RecordFile(at: path)
        writer = RecordingWriter()
    }
}
