/// A button of a check run; a press comes back as a webhook with the identifier.
public struct CheckRunAction: Hashable, Sendable, Encodable {
    /// At most 20 characters.
    public var label: String
    /// At most 40 characters.
    public var description: String
    /// At most 20 characters.
    public var identifier: String

    /// Takes the value of each property.
    public init(label: String, description: String, identifier: String) {
        self.label = label
        self.description = description
        self.identifier = identifier
    }
}
