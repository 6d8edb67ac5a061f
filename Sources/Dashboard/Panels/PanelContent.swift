internal import Screen

/// What a panel shows: lines, a list of rows, and lines again. The rows are made only for the part that is seen.
protocol PanelContent {
    /// After the panel's name in its border.
    var title: String { get }
    /// At the right end of the border; `shown` rows have room.
    func note(shown: Int) -> String
    var columns: [TableColumn] { get }
    var rowCount: Int { get }
    /// Above the list, because they matter more than any row.
    var above: [PanelLine] { get }
    /// Below the list, where there is room.
    var below: [PanelLine] { get }
    /// Lines below that are worth a row of the list.
    var leastBelow: Int { get }
    /// Said where there is no row.
    var emptiness: String { get }
    /// The sorted column.
    var sort: TableSort? { get }

    func row(at index: Int) -> TableRow
}

extension PanelContent {
    var above: [PanelLine] { [] }
    var below: [PanelLine] { [] }
    var leastBelow: Int { 0 }
    var sort: TableSort? { nil }

    /// How much of the list is seen; empty where all of it is.
    func part(shown: Int) -> String {
        shown < rowCount ? "\(shown) of \(rowCount)" : ""
    }
}
