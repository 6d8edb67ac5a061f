/// How the audit is kept.
public struct AuditPolicy: Hashable, Sendable {
    /// False: nothing is recorded.
    public var isEnabled: Bool = true
    /// How long a record may stay out of the disk; zero waits for the disk after each write.
    public var syncInterval: Duration = .seconds(1)
    /// A file that has reached this many bytes is put aside and a new one begun.
    public var maximumFileBytes: Int = 16 << 20
    /// Files put aside that are kept; 0 keeps all.
    public var keptFiles: Int = 0

    /// The defaults.
    public init() {}
}
