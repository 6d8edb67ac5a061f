/// A named set of values to start from.
public enum Preset: String, CaseIterable, Hashable, Sendable {
    /// Cautious with a shared budget, and quick to show faults.
    case development
    /// The defaults.
    case production
    /// For one program that has the budget to itself and much to do.
    case highThroughput = "high-throughput"

    public var name: String { rawValue }

    public init?(name: String) {
        self.init(rawValue: name)
    }
}
