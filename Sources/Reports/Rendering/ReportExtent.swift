/// How much of a report is written for a person; what is left out is said.
public struct ReportExtent: Hashable, Sendable {
    public var failures: Int
    /// Lines of each stack.
    public var stackLines: Int
    public var slowest: Int
    public var suites: Int

    public init(failures: Int = 50, stackLines: Int = 6, slowest: Int = 5, suites: Int = 20) {
        self.failures = failures
        self.stackLines = stackLines
        self.slowest = slowest
        self.suites = suites
    }
}
