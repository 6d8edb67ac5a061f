/// One attempt of a workflow run, and what its reports say.
public struct TestRun: Identifiable, Hashable, Sendable {
    public struct ID: Hashable, Sendable {
        /// GitHub's number of the run.
        public let run: UInt64
        /// From 1.
        public let attempt: Int

        /// Takes the value of each property.
        public init(run: UInt64, attempt: Int) {
            self.run = run
            self.attempt = attempt
        }
    }

    public let id: ID
    /// The hash of the commit that was tested.
    public let commit: String
    /// What its tests said.
    public let report: RunReport

    /// Takes the value of each property.
    public init(id: ID, commit: String, report: RunReport) {
        self.id = id
        self.commit = commit
        self.report = report
    }
}

extension TestRun.ID: Comparable {
    /// Older runs first: GitHub's numbers of runs only grow.
    public static func < (left: Self, right: Self) -> Bool {
        (left.run, left.attempt) < (right.run, right.attempt)
    }
}

extension TestRun.ID: CustomStringConvertible {
    public var description: String { attempt == 1 ? "\(run)" : "\(run) attempt \(attempt)" }
}
