/// One line of a plot.
public struct PlotSeries: Hashable, Sendable {
    /// Oldest first; nil where nothing is known, which leaves a gap.
    public var values: [Double?]
    public var role: Role

    public init(values: [Double?], role: Role) {
        self.values = values
        self.role = role
    }
}
