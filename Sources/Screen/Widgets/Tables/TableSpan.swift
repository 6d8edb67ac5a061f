/// A column's place in a table.
public struct TableSpan: Hashable, Sendable {
    /// The index of the column.
    public let column: Int
    /// In cells from the table's left edge.
    public let start: Int
    public let width: Int
}
