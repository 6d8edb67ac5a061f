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
        case .compact, .regular: panels = Self.grid(in: rows.middle, layout)
        case .large: panels = Self.wideGrid(in: rows.middle, layout)
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

    /// As `grid`, with the events beside the requests, because no line of either needs the whole width.
    private static func wideGrid(in area: Rect, _ layout: Layout) -> [Panel: Rect] {
        var panels = grid(in: area, layout)
        guard let requests = panels[.requests], let events = panels[.events] else { return panels }
        let height = events.bottom - requests.top
        let width = area.width * 58 / 100
        panels[.requests] = Rect(x: area.left, y: requests.top, width: width, height: height)
        panels[.events] = Rect(
            x: area.left + width,
            y: requests.top,
            width: area.width - width,
            height: height
        )
        return panels
    }

    /// Limits and breakers, queue and latency, requests, events. Rows beyond the least go first to the lists that
    /// grow, requests and events.
    private static func grid(in area: Rect, _ layout: Layout) -> [Panel: Rect] {
        let extra = max(0, area.height - 21)
        let top = layout == .health ? area.height / 2 : 6 + min(extra / 4, 5)
        let middle = middleHeight(in: area, below: top, extra: extra, layout)
        let lists = area.height - top - middle
        let events = max(4, lists * 4 / 9)
        let breakers = min(max(area.width * 32 / 100, 34), 70)
        let queue = min(max(area.width * 36 / 100, 34), 80)
        let second = area.top + top
        let third = second + middle
        let fourth = area.bottom - events
        func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rect {
            Rect(x: area.left + x, y: y, width: width, height: height)
        }
        let all: [Panel: Rect] = [
            .limits: rect(0, area.top, area.width - breakers, top),
            .breakers: rect(area.width - breakers, area.top, breakers, top),
            .queue: rect(0, second, queue, middle),
            .latency: rect(queue, second, area.width - queue, middle),
            .requests: rect(0, third, area.width, fourth - third),
            .events: rect(0, fourth, area.width, events),
        ]
        return all.filter { layout.shows($0.key) }
    }

    private static func middleHeight(in area: Rect, below top: Int, extra: Int, _ layout: Layout) -> Int {
        switch layout {
        case .overview: 6 + min(extra / 6, 6)
        case .traffic: 0
        case .health: area.height - top
        }
    }
}
