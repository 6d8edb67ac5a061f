/// One line made of runs; drawn in the area's first row. The rest of the row keeps what it had.
public struct TextLine: Widget, Hashable, Sendable {
    public var runs: [TextRun]
    public var alignment: Alignment

    public init(_ runs: [TextRun], alignment: Alignment = .left) {
        self.runs = runs
        self.alignment = alignment
    }

    /// The columns that the whole line takes.
    public var width: Int {
        runs.reduce(into: 0) { $0 += ColumnWidth.of($1.text) }
    }

    /// A line too long for the area ends in the ellipsis.
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        var x = area.left + start(in: area.width)
        for run in runs {
            x += canvas.write(run.text, at: Point(x: x, y: area.top), in: look[run.role])
        }
        guard width > area.width, let last = runs.last else { return }
        let end = Point(x: area.right - ColumnWidth.of(look.symbols.ellipsis), y: area.top)
        canvas.write(look.symbols.ellipsis, at: end, in: look[last.role])
    }

    private func start(in columns: Int) -> Int {
        let missing = max(0, columns - width)
        switch alignment {
        case .left: return 0
        case .center: return missing / 2
        case .right: return missing
        }
    }
}
