/// Values over time as lines or areas, the newest at the right edge; the set of symbols says how
/// many dots a cell has.
public struct Plot: Widget, Hashable, Sendable {
    public enum Fill: Hashable, Sendable {
        case line
        /// Filled down to the bottom.
        case area
    }

    /// The last one lies on top.
    public var series: [PlotSeries]
    public var scale: PlotScale
    public var fill: Fill
    public var span: GraphSpan
    /// Where the operator set marks: how many values before the newest.
    public var marks: [Int]

    public init(
        series: [PlotSeries],
        scale: PlotScale,
        fill: Fill,
        span: GraphSpan = .newest,
        marks: [Int] = []
    ) {
        self.series = series
        self.scale = scale
        self.fill = fill
        self.span = span
        self.marks = marks
    }

    /// How many values a plot of that width shows: what to sample for.
    public static func columns(inWidth width: Int, symbols: Symbols) -> Int {
        symbols.graphs.dots.width * max(0, width)
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        var dots = DotGrid(size: area.size, symbols: look.symbols)
        for (index, line) in series.enumerated() {
            plot(line, index: index, into: &dots)
        }
        for y in 0..<area.height {
            for x in 0..<area.width {
                guard let glyph = dots.glyph(x: x, y: y), let owner = dots.owner(x: x, y: y) else { continue }
                let point = Point(x: area.left + x, y: area.top + y)
                canvas.write(String(glyph), at: point, in: look[series[owner].role])
            }
        }
        draw(marks, among: dots, on: &canvas, in: area, look: look)
    }

    private func draw(_ marks: [Int], among dots: DotGrid, on canvas: inout Canvas, in area: Rect, look: Look)
    {
        let count = series.map(\.values.count).max() ?? 0
        for back in marks {
            guard let column = span.column(of: back, among: count, width: dots.columns) else { continue }
            let x = area.left + column / look.symbols.graphs.dots.width
            canvas.draw(GraphMark(), in: Rect(x: x, y: area.top, width: 1, height: area.height), look: look)
        }
    }

    private func plot(_ line: PlotSeries, index: Int, into dots: inout DotGrid) {
        let shown = span.columns(line.values, width: dots.columns)
        var previous: Int?
        for (column, value) in zip((dots.columns - shown.count)..., shown) {
            guard let level = value.flatMap({ scale.level(of: $0, steps: dots.rows) }) else {
                previous = nil
                continue
            }
            let from = fill == .area ? 0 : joint(of: previous ?? level, with: level)
            dots.set(column: column, levels: min(from, level)...max(from, level), owner: index)
            previous = level
        }
    }

    /// Where this column's stroke begins, so that it touches the stroke of the column before.
    private func joint(of previous: Int, with level: Int) -> Int {
        if previous < level { return previous + 1 }
        if previous > level { return previous - 1 }
        return level
    }
}
