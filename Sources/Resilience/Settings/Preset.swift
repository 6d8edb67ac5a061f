/// A named set of values to start from.
public enum Preset: String, CaseIterable, Hashable, Sendable {
    /// Cautious with a shared budget, and quick to show faults.
    case development
    /// The defaults.
    case production
    /// For one program that has the budget to itself and much to do.
    case highThroughput = "high-throughput"

    /// As it is written in the file and on the command line.
    public var name: String { rawValue }

    /// `nil` where no preset is called so.
    public init?(name: String) {
        self.init(rawValue: name)
    }
}
