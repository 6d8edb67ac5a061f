/// One label of a time series.
public struct LabelPair: Hashable, Sendable {
    /// A name by the grammar of Prometheus: letters, digits and `_`.
    public let name: String
    /// Any text.
    public let value: String

    /// Takes the value of each property.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
