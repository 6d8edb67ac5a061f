/// Why a recording can't be played.
public enum RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file can not be read.
    case unreadable(RecordFileError)
    /// The first line is no header.
    case noRecording(file: String)
    /// Written by a headroom that is newer than this one.
    case newer(file: String, version: Int)
    /// The line is not what a recording holds.
    case damaged(file: String, line: Int)
    /// The last line has no end: whoever wrote it was ended in its midst.
    case torn(file: String, line: Int)
    /// There is a header, and nothing happened.
    case empty(file: String)

    /// Whether what stands before it can be played.
    public var leavesBeginning: Bool {
        switch self {
        case .damaged, .torn: true
        case .unreadable, .noRecording, .newer, .empty: false
        }
    }

    /// One or two sentences for people: what it is, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let error): "\(error)."
        case .noRecording(let file):
            "\(file), line 1: this is no recording of headroom; make one with R in the dashboard, or --record FILE."
        case .newer(let file, let version):
            "\(file), line 1: a recording of version \(version), and this headroom plays versions up to "
                + "\(RecordingLine.version); play it with the headroom that wrote it, or a newer one."
        case .damaged(let file, let line):
            "\(file), line \(line): damaged; --salvage plays what stands before it."
        case .torn(let file, let line):
            "\(file), line \(line): torn, the program was ended while it wrote; --salvage plays what stands before it."
        case .empty(let file):
            "\(file): nothing happened in this recording; record for longer."
        }
    }
}
