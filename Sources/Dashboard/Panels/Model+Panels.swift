internal import Screen

extension Model {
    func content(of panel: Panel) -> any PanelContent {
        switch panel {
        case .limits: LimitsPanel(self)
        case .breakers: BreakersPanel(self)
        case .queue: QueuePanel(self)
        case .latency: LatencyPanel(self)
        case .requests: RequestsPanel(self)
        case .events: EventsPanel(self)
        }
    }

    func listHeight(of panel: Panel, in rect: Rect) -> Int {
        PanelLayout(content(of: panel), in: Frame.interior(of: rect)).listHeight
    }

    /// The line on which a panel's list begins; `nil` where it has no room for a row.
    func listTop(of panel: Panel, in rect: Rect) -> Int? {
        let layout = PanelLayout(content(of: panel), in: Frame.interior(of: rect))
        return layout.listHeight > 0 ? layout.listTop : nil
    }

    func draw(_ panel: Panel, on canvas: inout Canvas, in rect: Rect) {
        let content = content(of: panel)
        let filter = filter(of: panel)
        let inner = Frame.interior(of: rect)
        let shown = min(content.rowCount, PanelLayout(content, in: inner).listHeight)
        let frame = Frame(
            title: [panel.title, content.title, filter.isEmpty ? "" : "/\(filter.text)"]
                .filter { !$0.isEmpty }.joined(separator: " "),
            number: panel.rawValue,
            note: content.note(shown: shown),
            isFocused: focus == panel
        )
        canvas.draw(frame, in: rect, look: look)
        draw(content, of: panel, on: &canvas, in: inner)
    }

    private func draw(_ content: some PanelContent, of panel: Panel, on canvas: inout Canvas, in inner: Rect)
    {
        let layout = PanelLayout(content, in: inner)
        draw(content.above, on: &canvas, in: layout.above)
        draw(content.below, on: &canvas, in: layout.below)
        guard content.rowCount > 0 else {
            let place = Rect(
                x: inner.left + 1,
                y: layout.table.top,
                width: inner.width - 1,
                height: layout.table.height
            )
            return canvas.draw(TextBlock(content.emptiness, role: .muted), in: place, look: look)
        }
        canvas.draw(table(content, of: panel, height: layout), in: layout.table, look: look)
    }

    private func table(_ content: some PanelContent, of panel: Panel, height layout: PanelLayout) -> Table {
        let selected = selection[panel] == nil ? nil : selectedIndex(in: panel, of: rows(of: panel))
        let offset = Self.offset(
            showing: selected,
            from: selection[panel] == nil ? 0 : offsets[panel] ?? 0,
            of: content.rowCount,
            height: layout.listHeight
        )
        let end = min(content.rowCount, offset + layout.listHeight)
        return Table(
            columns: content.columns,
            rows: (offset..<max(offset, end)).map { content.row(at: $0) },
            // No row has the index -1: the column for the selection's sign is there all the same, so that nothing
            // moves when a row is selected.
            selected: selected.map { $0 - offset } ?? -1,
            sort: content.sort,
            hasHeader: layout.hasHeader
        )
    }

    private func draw(_ lines: [PanelLine], on canvas: inout Canvas, in area: Rect) {
        let width = max(0, area.width - 1)
        for (line, y) in zip(lines, area.top..<area.bottom) {
            let place = Rect(x: area.left + 1, y: y, width: width, height: 1)
            canvas.draw(line.line(width: width), in: place, look: look)
        }
    }
}
