/// Where a line stands.
public struct AuditPlace: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// From 1.
    public var line: Int

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    public var description: String { "\(file):\(line)" }
}
