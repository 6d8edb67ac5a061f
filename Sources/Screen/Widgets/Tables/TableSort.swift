/// By which column a table is sorted; the table shows it, the owner of the rows does it.
public struct TableSort: Hashable, Sendable {
    public enum Order: Hashable, Sendable {
        case ascending
        case descending
    }

    /// The index of the column.
    public var column: Int
    public var order: Order

    public init(column: Int, order: Order) {
        self.column = column
        self.order = order
    }
}
