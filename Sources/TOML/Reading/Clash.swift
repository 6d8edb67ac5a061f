/// Why a key can't stand where it does.
enum Clash: Error, Hashable, Sendable {
    /// The name has a value, or is defined as another kind of table, since that line.
    case taken(name: String, line: Int)
    /// Tables and arrays lie too deep within each other.
    case tooDeep
}
