/// Why the operator's file can't be used as it is.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name, for people.
    public let file: String
    /// From 1; `nil` where no line is to blame.
    public let line: Int?
    /// What is wrong and what to do, as a clause.
    public let reason: String

    public var description: String {
        line.map { "\(file), line \($0): \(reason)" } ?? "\(file): \(reason)"
    }
}
