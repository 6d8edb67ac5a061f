/// How much of a report is written for a person; what is left out is said.
public struct ReportExtent: Hashable, Sendable {
    /// Failures that are told with their message.
    public var failures: Int
    /// Lines of each stack.
    public var stackLines: Int
    /// Tests that are listed as the slowest.
    public var slowest: Int
    /// Suites that are listed.
    public var suites: Int

    /// Takes the value of each property.
    public init(failures: Int = 50, stackLines: Int = 6, slowest: Int = 5, suites: Int = 20) {
        self.failures = failures
        self.stackLines = stackLines
        self.slowest = slowest
        self.suites = suites
    }
}
