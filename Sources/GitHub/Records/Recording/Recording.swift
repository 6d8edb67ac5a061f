/// Everything that a dashboard was told over some time: what it can be played from.
public struct Recording: Hashable, Sendable {
    /// What was watched.
    public var header: RecordingHeader
    /// In their order.
    public var entries: [RecordingEntry]

    /// Takes the value of each property.
    public init(header: RecordingHeader, entries: [RecordingEntry]) {
        self.header = header
        self.entries = entries
    }
}
