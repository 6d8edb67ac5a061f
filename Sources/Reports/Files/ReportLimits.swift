/// How much of what reports say is kept in memory. Everything is counted; what isn't kept is told.
public struct ReportLimits: Hashable, Sendable {
    /// Tests listed by name.
    public var cases: Int
    /// Tests that failed or errored and are listed although `cases` is used up.
    public var failures: Int
    /// Suites listed; the tests of further ones are counted with the last of them.
    public var suites: Int
    /// Bytes of messages and stacks together.
    public var text: Int
    /// Bytes of one message.
    public var message: Int
    /// Bytes of one stack.
    public var stack: Int
    /// Bytes of one name.
    public var name: Int
    /// Levels of elements.
    public var depth: Int

    /// The bounds of memory that fit a large run, where nothing else is said.
    public init(
        cases: Int = 100_000,
        failures: Int = 10_000,
        suites: Int = 20_000,
        text: Int = 16 << 20,
        message: Int = 4 << 10,
        stack: Int = 16 << 10,
        name: Int = 1 << 10,
        depth: Int = 128
    ) {
        self.cases = cases
        self.failures = failures
        self.suites = suites
        self.text = text
        self.message = message
        self.stack = stack
        self.name = name
        self.depth = depth
    }
}
