internal import Screen

/// Where the panels of a layout lie in an area: those of states two in a row, those with lists in rows of their own.
struct PanelGrid {
    private let area: Rect
    private let rows: [[Panel]]

    init(_ layout: Layout, in area: Rect) {
        self.area = area
        rows = layout.panels.reduce(into: []) { rows, panel in
            let isPartner = rows.last.map { $0.count == 1 && !$0[0].isList && !panel.isList } ?? false
            if isPartner { rows[rows.count - 1].append(panel) } else { rows.append([panel]) }
        }
    }

    /// Rows are as high as the whole width needs them.
    var stacked: [Panel: Rect] {
        var panels: [Panel: Rect] = [:]
        var top = area.top
        for (row, height) in zip(rows, heights) {
            place(row, in: Rect(x: area.left, y: top, width: area.width, height: height), into: &panels)
            top += height
        }
        return panels
    }

    /// As `stacked`, with neighbouring lists beside each other, because no line of either needs the whole width.
    var wide: [Panel: Rect] {
        var panels = stacked
        for (upper, lower) in zip(rows, rows.dropFirst()) where upper[0].isList && lower[0].isList {
            guard let top = panels[upper[0]], let bottom = panels[lower[0]] else { continue }
            let height = bottom.bottom - top.top
            let width = area.width * 58 / 100
            panels[upper[0]] = Rect(x: area.left, y: top.top, width: width, height: height)
            panels[lower[0]] = Rect(
                x: area.left + width,
                y: top.top,
                width: area.width - width,
                height: height
            )
        }
        return panels
    }

    private func place(_ row: [Panel], in rect: Rect, into panels: inout [Panel: Rect]) {
        guard row.count == 2 else { return panels[row[0]] = rect }
        let left = leftWidth(row)
        panels[row[0]] = Rect(x: rect.left, y: rect.top, width: left, height: rect.height)
        panels[row[1]] = Rect(x: rect.left + left, y: rect.top, width: rect.width - left, height: rect.height)
    }

    /// A narrow panel has what it needs, its neighbour the rest.
    private func leftWidth(_ row: [Panel]) -> Int {
        switch (row[0].narrowWidth(of: area.width), row[1].narrowWidth(of: area.width)) {
        case (let left?, nil): left
        case (nil, let right?): area.width - right
        case (nil, nil), (_?, _?): area.width / 2
        }
    }

    /// Rows beyond the least go first to the lists, which grow; without lists all share alike.
    private var heights: [Int] {
        let lists = rows.count { $0[0].isList }
        let extra = max(0, area.height - 21)
        let least = [6 + min(extra / 4, 5), 6 + min(extra / 6, 6)]
        let states = (0..<rows.count - lists).map { least[min($0, 1)] }
        let rest = area.height - states.reduce(0, +)
        guard lists > 0, rest >= 4 * lists else { return even }
        let last = lists == 1 ? rest : max(4, rest * 4 / 9)
        var (state, list) = (states[...], lists == 1 ? [rest] : [rest - last, last])
        return rows.map { $0[0].isList ? list.removeFirst() : state.removeFirst() }
    }

    private var even: [Int] {
        let all = rows.count
        return (0..<all).map { area.height * ($0 + 1) / all - area.height * $0 / all }
    }
}

extension Panel {
    /// Whether its rows come and go, so that it is given what room there is.
    fileprivate var isList: Bool {
        switch self {
        case .requests, .events: true
        case .limits, .breakers, .queue, .latency: false
        }
    }

    /// What it needs beside another; `nil` for those that use all they get.
    fileprivate func narrowWidth(of width: Int) -> Int? {
        switch self {
        case .breakers: min(max(width * 32 / 100, 34), 70)
        case .queue: min(max(width * 36 / 100, 34), 80)
        case .limits, .latency, .requests, .events: nil
        }
    }
}
