/// A row of a table.
public struct TableRow: Hashable, Sendable {
    /// One for each of the table's columns, in their order; missing ones stay blank.
    public var cells: [TableCell]
    public var role: Role

    public init(cells: [TableCell], role: Role = .text) {
        self.cells = cells
        self.role = role
    }
}
