/// A file in TOML 1.0 (toml.io: TOML v1.0.0), read whole.
///
/// No input ends the program or takes longer than its length asks for. Two rules are ours, since the
/// specification leaves them open: what lies in more than `deepestLevel` tables and arrays is refused, and
/// names that are equal as Unicode sees it are the same key.
public struct TOMLDocument: Hashable, Sendable {
    /// How many tables and arrays may lie within each other below the root.
    public static let deepestLevel = 64

    public let root: TOMLTable

    /// - Throws: the first thing that is wrong.
    public init(parsing text: String) throws(TOMLError) {
        var parser = Parser(text)
        parser.readAll(errorsAtMost: 1)
        if let error = parser.errors.first { throw error }
        root = parser.tree.root
    }

    /// Every line that is wrong, at most 100, in the order of the file; empty for a good file.
    ///
    /// Reading goes on with the line after the mistake, so that damage to a value of several lines may be told
    /// once for each of them.
    public static func errors(in text: String) -> [TOMLError] {
        var parser = Parser(text)
        parser.readAll(errorsAtMost: 100)
        return parser.errors
    }
}
