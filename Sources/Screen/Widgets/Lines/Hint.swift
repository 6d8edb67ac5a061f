/// A key and what it does.
public struct Hint: Hashable, Sendable {
    public var key: String
    public var label: String
    /// When the bar is too narrow, the hints with the highest number go first.
    public var priority: Int
    /// Whether the key would do something now; if not, it is dimmed.
    public var isPossible: Bool

    public init(key: String, label: String, priority: Int = 0, isPossible: Bool = true) {
        self.key = key
        self.label = label
        self.priority = priority
        self.isPossible = isPossible
    }

    var width: Int { ColumnWidth.of(key) + 1 + ColumnWidth.of(label) }
}
