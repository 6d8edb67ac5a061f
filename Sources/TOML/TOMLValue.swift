/// A value, and where it begins.
public struct TOMLValue: Hashable, Sendable {
    /// What a value is.
    public enum Content: Hashable, Sendable {
        case string(String)
        case integer(Int)
        /// May be infinite or not a number.
        case float(Double)
        case boolean(Bool)
        case date(TOMLDate)
        case array([TOMLValue])
        case table(TOMLTable)
    }

    public let content: Content
    /// Of the first character of the value; of its header or key for a table that is not in braces.
    public let position: TOMLPosition

    public init(_ content: Content, at position: TOMLPosition) {
        self.content = content
        self.position = position
    }

    public var line: Int { position.line }
}
