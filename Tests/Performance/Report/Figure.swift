/// One line of the table: what was measured, and what it should be.
struct Figure: Sendable {
    /// Short and stable, for the JSON: `breaker.settle`.
    let name: String
    /// For people.
    let title: String
    let unit: Unit
    /// The value that is judged.
    let measured: Double
    let sample: Sample
    /// `nil` for what is only told.
    let target: Target?
    /// What a reader must know to believe it.
    let remark: String?

    /// - Parameter measured: the sample's median where nothing else is said.
    init(
        _ name: String,
        _ title: String,
        _ unit: Unit,
        _ sample: Sample,
        measured: Double? = nil,
        target: Target? = nil,
        remark: String? = nil
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.measured = measured ?? sample.median
        self.sample = sample
        self.target = target
        self.remark = remark
    }
}
