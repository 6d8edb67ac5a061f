/// The newest values as one row of bars, the newest at the right end.
public struct Sparkline: Widget, Hashable, Sendable {
    /// Oldest first; nil where nothing is known, which stays blank. A known zero is the lowest bar.
    public var values: [Double?]
    /// The value of the highest bar; the largest value where it is nil.
    public var maximum: Double?
    public var role: Role
    public var span: GraphSpan
    /// Where the operator set marks: how many values before the newest.
    public var marks: [Int]

    public init(
        values: [Double?],
        maximum: Double? = nil,
        role: Role = .graphLow,
        span: GraphSpan = .newest,
        marks: [Int] = []
    ) {
        self.values = values
        self.maximum = maximum
        self.role = role
        self.span = span
        self.marks = marks
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let shown = span.columns(values, width: area.width)
        let top = maximum ?? shown.compactMap { $0 }.filter(\.isFinite).max() ?? 0
        let text = String(shown.map { Self.glyph($0, top: top, sparks: look.symbols.sparks) })
        let point = Point(x: area.right - shown.count, y: area.bottom - 1)
        canvas.write(text, at: point, in: look[role])
        for back in marks {
            guard let column = span.column(of: back, among: values.count, width: area.width) else { continue }
            canvas.draw(
                GraphMark(),
                in: Rect(x: area.left + column, y: area.top, width: 1, height: area.height),
                look: look
            )
        }
    }

    private static func glyph(_ value: Double?, top: Double, sparks: [Character]) -> Character {
        guard let value, !value.isNaN, let lowest = sparks.first else { return " " }
        guard value > 0, top > 0, top.isFinite else { return lowest }
        let exact = min(value / top, 1) * Double(sparks.count - 1)
        let below = Int(exact)
        return sparks[min(Double(below) < exact ? below + 1 : below, sparks.count - 1)]
    }
}
