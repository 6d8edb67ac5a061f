/// How many calls of one caller wait.
public struct CallerCount: Hashable, Sendable {
    public var caller: String
    public var count: Int

    public init(
        caller: String,
        count: Int
    ) {
        self.caller = caller
        self.count = count
    }
}
