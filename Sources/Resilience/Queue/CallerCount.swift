/// How many calls of one caller wait.
public struct CallerCount: Hashable, Sendable {
    /// As it calls itself.
    public var caller: String
    /// Calls of it that wait.
    public var count: Int

    /// Takes the value of each property.
    public init(
        caller: String,
        count: Int
    ) {
        self.caller = caller
        self.count = count
    }
}
