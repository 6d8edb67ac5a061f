/// How values become heights.
public struct PlotScale: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case linear
        /// Equal ratios are equal heights; what isn't above zero lies on the bottom.
        case logarithmic
    }

    public var kind: Kind
    /// The values at the bottom and at the top of the plot.
    public var lowest: Double
    public var highest: Double

    public init(kind: Kind, lowest: Double, highest: Double) {
        self.kind = kind
        self.lowest = lowest
        self.highest = highest
    }

    /// The scale that shows all known values: from zero for linear, from the least value above zero for
    /// logarithmic.
    public init(kind: Kind, fitting values: some Sequence<Double?>) {
        let known = values.compactMap { $0 }.filter(\.isFinite)
        let highest = known.max() ?? 1
        switch kind {
        case .linear:
            self.init(kind: kind, lowest: min(0, known.min() ?? 0), highest: highest)
        case .logarithmic:
            self.init(kind: kind, lowest: known.filter { $0 > 0 }.min() ?? 1, highest: highest)
        }
    }

    /// The height of a value among `steps` levels, from 0 at the bottom to `steps - 1`; nil where the value
    /// isn't a number. Values outside the scale lie on its edge.
    public func level(of value: Double, steps: Int) -> Int? {
        guard !value.isNaN, steps > 0 else { return nil }
        let bottom = position(lowest)
        let span = position(highest) - bottom
        guard span > 0, span.isFinite else { return value > lowest ? steps - 1 : 0 }
        let share = (position(value) - bottom) / span
        guard !share.isNaN else { return 0 }
        return Int(min(max(share, 0), 1) * Double(steps - 1) + 0.5)
    }

    private func position(_ value: Double) -> Double {
        switch kind {
        case .linear: value
        case .logarithmic: value > 0 ? Logarithm.base2(value) : -.infinity
        }
    }
}
