/// Counts by key.
struct Tally<Key: Hashable & Sendable>: Hashable, Sendable {
    private(set) var counts: [Key: Int] = [:]

    mutating func add(_ key: Key) {
        counts[key, default: 0] += 1
    }

    /// One series for each key, in the order of its labels.
    func samples(_ labels: (Key) -> Labels) -> [MetricSample] {
        counts.map { MetricSample(labels($0.key), $0.value) }
            .sorted { $0.labels.text.lexicographicallyPrecedes($1.labels.text) }
    }
}
