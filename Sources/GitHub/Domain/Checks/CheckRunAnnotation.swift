/// A remark on lines of a file.
public struct CheckRunAnnotation: Hashable, Sendable, Encodable {
    /// How bad it is.
    public enum Level: String, Hashable, Sendable, Encodable {
        /// As GitHub names them.
        case notice, warning, failure
    }

    /// The file, from the repository's root.
    public var path: String
    /// From 1.
    public var startLine: Int
    /// The last line; at least `startLine`.
    public var endLine: Int
    /// How bad it is.
    public var level: Level
    /// At most 64 KB.
    public var message: String
    /// At most 255 characters.
    public var title: String?
    /// What belongs to it and is shown on request, as a stack; at most 64 KB.
    public var details: String?

    /// Takes the value of each property.
    public init(
        path: String,
        startLine: Int,
        endLine: Int,
        level: Level,
        message: String,
        title: String? = nil,
        details: String? = nil
    ) {
        self.path = path
        self.startLine = startLine
        self.endLine = endLine
        self.level = level
        self.message = message
        self.title = title
        self.details = details
    }

    private enum CodingKeys: String, CodingKey {
        case path
        case startLine = "start_line"
        case endLine = "end_line"
        case level = "annotation_level"
        case message, title
        case details = "raw_details"
    }
}
