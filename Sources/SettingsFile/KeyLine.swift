/// A line of the section `[keys]`: `zoom = ["z", "F5"]`.
public struct KeyLine: Hashable, Sendable {
    /// The command's word.
    public let command: String
    public let keys: [String]
    /// From 1.
    public let line: Int
}
