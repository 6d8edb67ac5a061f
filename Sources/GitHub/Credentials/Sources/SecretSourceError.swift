/// Why no secret could be read, and what to do.
public enum SecretSourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(path: String, reason: String)
    /// Others than the owner may read it; `mode` is the file's permissions.
    case tooOpen(path: String, mode: UInt32)
    /// The file belongs to somebody else, who could change it.
    case foreignOwner(path: String)
    /// More bytes than a token has.
    case tooLong(source: String, bytes: Int)
    /// The command could not be started.
    case notStarted(program: String, reason: String)
    /// The command ended with a status that is not zero.
    case failed(program: String, status: Int32)
    /// The command did not end in time, and was ended.
    case timedOut(program: String, after: Duration)
    /// The source gave nothing.
    case empty(source: String)
    /// What the source gave cannot be a token.
    case notAToken(source: String)
    /// Quotes that do not end, or nothing at all.
    case badCommand

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .tooOpen(let path, let mode):
            "\(path) may be read by others (mode \(String(mode, radix: 8))). Close it: chmod 600 \(path)"
        case .foreignOwner(let path): "\(path) belongs to another user. Give your own file."
        case .tooLong(let source, let bytes): "\(source) gives more than \(bytes) bytes, which is no secret."
        case .notStarted(let program, let reason):
            "\(program) could not be started: \(reason). Give its path, or install it."
        case .failed(let program, let status):
            "\(program) ended with status \(status). Run it by hand to see why."
        case .timedOut(let program, let after): "\(program) printed no secret within \(after)."
        case .empty(let source): "\(source) gives nothing."
        case .notAToken(let source): "What \(source) gives is no token: it must be one word."
        case .badCommand: "The command has no word, or a quote that does not end."
        }
    }
}
