/// A place in the source that was tested.
public struct SourcePlace: Hashable, Sendable {
    /// As the report names it.
    public let file: String
    /// From 1; `nil` where only the file is known.
    public let line: Int?

    /// Takes the value of each property.
    public init(file: String, line: Int?) {
        self.file = file
        self.line = line
    }
}
