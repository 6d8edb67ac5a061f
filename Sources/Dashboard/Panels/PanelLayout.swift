internal import Screen

/// Where the parts of a panel lie inside its border.
struct PanelLayout: Hashable, Sendable {
    let above: Rect
    /// The list, its header included.
    let table: Rect
    let below: Rect
    let hasHeader: Bool

    init(_ content: some PanelContent, in inner: Rect) {
        let aboveHeight = min(content.above.count, inner.height / 2)
        let room = inner.height - aboveHeight
        hasHeader = room >= 6
        let wanted = content.rowCount + (hasHeader ? 1 : 0)
        let least = room >= 4 ? min(content.leastBelow, content.below.count) : 0
        let belowHeight = min(content.below.count, max(least, room - wanted))
        above = Rect(x: inner.left, y: inner.top, width: inner.width, height: aboveHeight)
        let tableHeight = room - belowHeight
        table = Rect(x: inner.left, y: above.bottom, width: inner.width, height: tableHeight)
        below = Rect(x: inner.left, y: table.bottom, width: inner.width, height: belowHeight)
    }

    /// The first row of the list.
    var listTop: Int { table.top + (hasHeader ? 1 : 0) }
    var listHeight: Int { max(0, table.height - (hasHeader ? 1 : 0)) }
}
