/// A test that failed and passed on the same commit.
public struct FlakyCase: Identifiable, Hashable, Sendable {
    public let id: TestCase.ID
    /// Commits on which it failed and passed.
    public let flakyCommits: Int
    /// Commits on which it ran.
    public let commits: Int
    /// Executions in which it failed.
    public let failures: Int
    /// How often it ran, repetitions included.
    public let executions: Int
    /// The latest run in which it failed.
    public let lastFailed: TestRun.ID
    /// What it said then.
    public let failure: TestFailure

    /// The share of commits on which it wavered, 0 to 1.
    public var rate: Double { Double(flakyCommits) / Double(commits) }

    /// The share of executions that failed, 0 to 1.
    public var failureRate: Double { Double(failures) / Double(executions) }
}

extension FlakyCase {
    /// Whether it deserves to be mended before another: it wavered on more commits, or on a larger share of them, or
    /// more recently.
    func isWorse(than other: FlakyCase) -> Bool {
        if flakyCommits != other.flakyCommits { return flakyCommits > other.flakyCommits }
        // Exact, unlike the quotients.
        let (mine, others) = (flakyCommits * other.commits, other.flakyCommits * commits)
        if mine != others { return mine > others }
        if lastFailed != other.lastFailed { return lastFailed > other.lastFailed }
        return id < other.id
    }
}
