internal import Screen

extension Model {
    /// Moves the selection of a panel, and scrolls so that it is seen. Without one, the first row is selected.
    mutating func move(_ panel: Panel, by step: Int) {
        let rows = rows(of: panel)
        let index = selectedIndex(in: panel, of: rows)
        select(index.map { $0 + step } ?? (step > 0 ? 0 : 0), in: panel, of: rows)
    }

    mutating func moveToEnd(of panel: Panel) {
        let rows = rows(of: panel)
        select(rows.count - 1, in: panel, of: rows)
    }

    mutating func moveToStart(of panel: Panel) {
        select(0, in: panel, of: rows(of: panel))
    }

    private mutating func select(_ index: Int, in panel: Panel, of rows: [RowID]) {
        guard !rows.isEmpty else { return selection[panel] = nil }
        let wanted = min(max(0, index), rows.count - 1)
        selection[panel] = rows[wanted]
        guard let rect = arrangement.panels[panel] else { return }
        offsets[panel] = Self.offset(
            showing: wanted,
            from: offsets[panel] ?? 0,
            of: rows.count,
            height: listHeight(of: panel, in: rect)
        )
    }

    /// The first row that a panel shows: the remembered one, moved so that the selection is seen.
    func offset(of panel: Panel, in rect: Rect) -> Int {
        guard selection[panel] != nil else { return 0 }
        let rows = rows(of: panel)
        return Self.offset(
            showing: selectedIndex(in: panel, of: rows),
            from: offsets[panel] ?? 0,
            of: rows.count,
            height: listHeight(of: panel, in: rect)
        )
    }

    /// The offset nearest to the present one that shows the row and leaves no blank rows at the end.
    static func offset(showing row: Int?, from present: Int, of count: Int, height: Int) -> Int {
        let last = max(0, count - max(1, height))
        guard let row else { return min(max(0, present), last) }
        let shown = min(max(present, row - max(1, height) + 1), row)
        return min(max(0, shown), last)
    }
}
