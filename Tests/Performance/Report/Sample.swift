/// What several runs of one measurement gave.
struct Sample: Hashable, Sendable {
    /// In rising order; never empty.
    let values: [Double]

    init(_ values: [Double]) {
        precondition(!values.isEmpty, "nothing was measured")
        self.values = values.sorted()
    }

    var median: Double { values[values.count / 2] }
    var least: Double { values[0] }
    var most: Double { values[values.count - 1] }

    /// The value that 95 of 100 do not exceed, by the nearest rank.
    var percentile95: Double { values[(values.count * 95 + 99) / 100 - 1] }

    func map(_ change: (Double) -> Double) -> Sample {
        Sample(values.map(change))
    }
}
