private import Glibc

/// What the system would not do with a file of records.
public struct RecordFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried: `write`, `open`.
    public let operation: String
    /// The file that was to be written or read.
    public let path: String
    /// The system's number of the reason.
    public let code: Int32

    public var description: String {
        "cannot \(operation) \(path): \(String(cString: strerror(code)))"
    }
}
