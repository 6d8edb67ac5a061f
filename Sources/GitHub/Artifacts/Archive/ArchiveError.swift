/// Why an archive is not read at all, or not to its end.
public enum ArchiveError: Error, Hashable, Sendable {
    /// The file could not be opened or read, in the system's words.
    case unreadable(String)
    /// It has no byte.
    case empty
    /// It does not begin as a ZIP does.
    case notZIP
    /// It begins as a ZIP, and its directory at the end is missing or cut.
    case truncated
    /// The directory contradicts itself or the file.
    case damaged(String)
    /// It is one part of an archive that is spread over several files.
    case spanned
    /// Its directory declares, or holds, more entries than allowed.
    case tooManyEntries(declared: UInt64, limit: Int)
    /// Two entries share bytes, as in a bomb that unpacks the same bytes many times.
    case overlapping(String, String)
    /// All entries together are larger than the limit, in bytes. What was written before stays.
    case tooLarge(limit: UInt64)
    /// The caller no longer wants it.
    case cancelled
}

extension ArchiveError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .empty: "the file is empty"
        case .notZIP: "not a ZIP archive"
        case .truncated: "the archive is cut: its directory at the end is missing"
        case .damaged(let reason): "the archive is damaged: \(reason)"
        case .spanned: "one part of an archive that is spread over several files"
        case .tooManyEntries(let declared, let limit):
            "more entries than the \(limit) that are allowed (it declares \(declared))"
        case .overlapping(let first, let second): "the entries \(first) and \(second) share bytes"
        case .tooLarge(let limit): "the entries together are larger than \(limit) bytes"
        case .cancelled: "cancelled"
        }
    }
}
