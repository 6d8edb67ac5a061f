extension Table {
    /// The offset nearest to the present one that shows the row, and no blank rows after the last one, in a
    /// table of that height (its header included).
    public func offset(showing row: Int, height: Int) -> Int {
        let shown = max(1, height - headerHeight)
        let wanted = min(max(0, row), max(0, rows.count - 1))
        let start = min(max(offset, wanted - shown + 1), wanted)
        return min(max(0, start), max(0, rows.count - shown))
    }

    /// The row under a point, when the table is drawn in the area; nil for the header and beyond the rows.
    public func row(at point: Point, in area: Rect) -> Int? {
        guard area.contains(point) else { return nil }
        let line = point.y - area.top - headerHeight
        guard line >= 0 else { return nil }
        let index = min(max(0, offset), rows.count) + line
        return index < rows.count ? index : nil
    }

    /// The column whose title is under a point, when the table is drawn in the area.
    public func header(at point: Point, in area: Rect) -> Int? {
        guard hasHeader, area.contains(point), point.y == area.top else { return nil }
        let x = point.x - area.left
        return spans(inWidth: area.width)
            .first { x >= $0.start && x < $0.start + $0.width }?.column
    }
}
