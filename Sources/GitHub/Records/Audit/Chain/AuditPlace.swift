/// Where a line stands.
public struct AuditPlace: Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public var file: String
    /// From 1.
    public var line: Int

    /// Takes the value of each property.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}
