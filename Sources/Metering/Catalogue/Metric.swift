/// A metric by name: what it means, in the words of the page.
public struct Metric: Hashable, Sendable {
    /// How its values move.
    public enum Kind: String, Hashable, Sendable {
        /// Never falls while the program runs.
        case counter
        /// Goes up and down.
        case gauge
        /// Durations by length, in seconds.
        case histogram
    }

    /// Without the suffix of a counter.
    public let name: String
    /// How its values move.
    public let kind: Kind
    /// One sentence, as it stands on the page.
    public let help: String
    /// The names of its labels, in their order.
    public let labels: [String]

    init(_ name: String, _ kind: Kind, _ help: String, labels: [String] = []) {
        self.name = name
        self.kind = kind
        self.help = help
        self.labels = labels
    }

    /// What a series of it is called on the page and in queries; a histogram adds `_bucket`, `_sum` and
    /// `_count`.
    public var sampleName: String { kind == .counter ? name + "_total" : name }

    /// Everything that a query may name.
    public var queryNames: [String] {
        switch kind {
        case .counter, .gauge: [sampleName]
        case .histogram: ["_bucket", "_sum", "_count"].map { name + $0 }
        }
    }
}
