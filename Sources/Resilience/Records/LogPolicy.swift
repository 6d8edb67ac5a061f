/// How the log is kept.
public struct LogPolicy: Hashable, Sendable {
    /// Lines below this level are not written.
    public var level: Event.Level = .info
    /// A file that has reached this many bytes is put aside and a new one begun.
    public var maximumFileBytes: Int = 10 << 20
    /// Files put aside that are kept; 0 keeps none.
    public var keptFiles: Int = 3

    /// The defaults.
    public init() {}
}
