/// One thing that is wrong in a TOML file.
public struct TOMLError: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    /// The table or key that was being read, as in `limits.core`; empty where there was none.
    public let key: String
    /// What must stand there, and what to do where that isn't plain.
    public let expected: String
    /// What stands there.
    public let got: String
}

extension TOMLError: CustomStringConvertible {
    /// One sentence for people: `limits.core: expected a value, …, got the end of the line`.
    public var message: String {
        let place = key.isEmpty ? "" : "\(key): "
        return "\(place)expected \(expected), got \(got)"
    }

    /// `line:column: message`.
    public var description: String { "\(line):\(column): \(message)" }
}
