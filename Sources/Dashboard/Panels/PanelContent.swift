internal import Screen

/// What a panel shows: lines, a list of rows, and lines again. The rows are made only for the part that is seen.
protocol PanelContent {
    /// After the panel's name in its border.
    var title: String { get }
    /// At the right end of the border.
    var note: String { get }
    var columns: [TableColumn] { get }
    var rowCount: Int { get }
    /// Above the list, because they matter more than any row.
    var above: [TextLine] { get }
    /// Below the list, where there is room.
    var below: [TextLine] { get }
    /// Lines below that are worth a row of the list.
    var leastBelow: Int { get }
    /// Said where there is no row.
    var emptiness: String { get }
    /// The sorted column.
    var sort: TableSort? { get }

    func row(at index: Int) -> TableRow
}

extension PanelContent {
    var above: [TextLine] { [] }
    var below: [TextLine] { [] }
    var leastBelow: Int { 0 }
    var sort: TableSort? { nil }
}
