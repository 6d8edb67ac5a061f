internal import Screen

/// Where everything lies on a screen of a given size. Nothing overlaps and all lies inside, for every size.
struct Arrangement: Hashable, Sendable {
    /// How much fits.
    enum Step: Hashable, Sendable {
        /// Below 40x8: the two-second line and what is missing.
        case tiny
        /// Below 80x24, or zoomed: one panel.
        case single
        /// From 80x24: six panels, no notice line of its own.
        case compact
        /// From 120x40: six panels and a notice line.
        case regular
        /// From 200x60: room for all columns.
        case large
    }

    static let smallest = Size(width: 80, height: 24)

    let step: Step
    /// Absent where there is no room.
    let header: Rect?
    let summary: Rect
    let panels: [Panel: Rect]
    let notice: Rect?
    let hints: Rect?

    init(size: Size, focus: Panel, isZoomed: Bool, layout: Layout = .overview) {
        let step = Self.step(for: size)
        let rows = Rows(size: size, step: step)
        header = rows.header
        summary = rows.summary
        notice = rows.notice
        hints = rows.hints
        self.step = isZoomed && step != .tiny ? .single : step
        switch self.step {
        case .tiny: panels = [:]
        case .single: panels = [focus: rows.middle]
        case .compact, .regular: panels = PanelGrid(layout, in: rows.middle).stacked
        case .large: panels = PanelGrid(layout, in: rows.middle).wide
        }
    }

    private static func step(for size: Size) -> Step {
        switch (size.width, size.height) {
        case (..<40, _), (_, ..<8): .tiny
        case (..<80, _), (_, ..<24): .single
        case (..<120, _), (_, ..<40): .compact
        case (..<200, _), (_, ..<60): .regular
        case _: .large
        }
    }

    /// The lines above and below the panels.
    private struct Rows {
        let header: Rect?
        let summary: Rect
        let middle: Rect
        let notice: Rect?
        let hints: Rect?

        init(size: Size, step: Step) {
            func line(_ y: Int) -> Rect { Rect(x: 0, y: y, width: size.width, height: 1) }
            let isTiny = step == .tiny
            let hasNotice = step == .regular || step == .large
            header = isTiny ? nil : line(0)
            summary = isTiny ? Rect(x: 0, y: 0, width: size.width, height: min(1, size.height)) : line(1)
            notice = hasNotice ? line(size.height - 2) : nil
            hints = isTiny ? nil : line(size.height - 1)
            let below = isTiny ? size.height : size.height - (hasNotice ? 2 : 1)
            middle = Rect(x: 0, y: 2, width: size.width, height: isTiny ? 0 : below - 2)
        }
    }
}
