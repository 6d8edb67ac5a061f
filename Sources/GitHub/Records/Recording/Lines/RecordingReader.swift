internal import Resilience
internal import Timing

/// Reads a recording with the files that were put aside while it was written.
public struct RecordingReader {
    private var header: RecordingHeader?
    private var entries: [RecordingEntry] = []
    private var previous: Snapshot?

    private init() {}

    /// What to do with a recording that is damaged somewhere.
    public enum Damage: Sendable {
        /// The reading ends with an error that names the line.
        case refused
        /// What stands before the damage is the recording.
        case cutOff
    }

    /// Reads a recording, its oldest file first.
    ///
    /// - Parameters:
    ///   - path: of the file that was named when it was recorded.
    ///   - damage: what to do where a line is damaged or torn.
    /// - Throws: `RecordingError`, which names the line and says what to do.
    public static func read(_ path: String, damage: Damage) throws(RecordingError) -> Recording {
        var reader = RecordingReader()
        do throws(RecordingError) {
            for file in try files(of: path) { try reader.read(file) }
        } catch {
            guard damage == .cutOff, error.leavesBeginning else { throw error }
        }
        guard let header = reader.header, !reader.entries.isEmpty else { throw .empty(file: path) }
        return Recording(header: header, entries: reader.entries)
    }

    /// The oldest first: `FILE.3`, `FILE.2`, `FILE.1`, `FILE`, as far as they are of one recording.
    private static func files(of path: String) throws(RecordingError) -> [String] {
        let newest = try header(of: path)
        var files = [path]
        while let older = try? header(of: "\(path).\(files.count)"), older.startedAt == newest.startedAt {
            files.append("\(path).\(files.count)")
        }
        return files.reversed()
    }

    private static func header(of file: String) throws(RecordingError) -> RecordingHeader {
        var found: Result<RecordingHeader, RecordingError> = .failure(.noRecording(file: file))
        try lines(of: file) { line, _ in
            found = header(in: line, of: file)
            return false
        }
        return try found.get()
    }

    private static func header(
        in line: ArraySlice<UInt8>,
        of file: String
    ) -> Result<RecordingHeader, RecordingError> {
        guard let version = RecordingVersion(reading: line) else { return .failure(.noRecording(file: file)) }
        guard version.number <= RecordingLine.version else {
            return .failure(.newer(file: file, version: version.number))
        }
        guard case .header(let form) = RecordingLine(reading: line) else {
            return .failure(.damaged(file: file, line: 1))
        }
        return .success(form.value)
    }

    private static func lines(
        of file: String,
        _ body: (ArraySlice<UInt8>, _ isWhole: Bool) -> Bool
    ) throws(RecordingError) {
        do throws(RecordFileError) {
            try RecordLines.forEach(in: file, body)
        } catch {
            throw .unreadable(error)
        }
    }

    private mutating func read(_ file: String) throws(RecordingError) {
        var problem: RecordingError?
        var number = 0
        previous = nil
        try Self.lines(of: file) { line, isWhole in
            number += 1
            if !isWhole {
                problem = .torn(file: file, line: number)
            } else if !take(line) {
                problem = .damaged(file: file, line: number)
            }
            return problem == nil
        }
        if let problem { throw problem }
    }

    /// False where the line is damaged.
    private mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let line = RecordingLine(reading: bytes) else { return false }
        switch line {
        case .header(let form): header = header ?? form.value
        case .events(let at, let events): append(.events(events.map(\.value)), at: at)
        case .snapshot(let at, let form):
            let snapshot = form.value(after: previous)
            previous = snapshot
            append(.sampled(snapshot), at: at)
        case .connection(let at, let reason):
            append(reason.map { .connectionLost(reason: $0.text) } ?? .connectionFound, at: at)
        case .settings(let at, let form): append(.settingsRead(form.value), at: at)
        case .missing(let at, let count): append(.missing(count), at: at)
        }
        return true
    }

    private mutating func append(_ fact: RecordedFact, at nanoseconds: Int64) {
        entries.append(RecordingEntry(at: Instant(nanoseconds: nanoseconds), fact: fact))
    }
}
