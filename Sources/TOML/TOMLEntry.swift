/// A key of a table and its value.
public struct TOMLEntry: Hashable, Sendable {
    public let key: String
    public let value: TOMLValue
    /// Of the key; of the header where a header makes the table.
    public let position: TOMLPosition

    public init(_ key: String, _ value: TOMLValue, at position: TOMLPosition) {
        self.key = key
        self.value = value
        self.position = position
    }

    public var line: Int { position.line }
}
