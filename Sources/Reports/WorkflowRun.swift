/// One attempt of a run of a workflow.
///
/// Source: GitHub docs, REST API endpoints for workflow runs.
public struct WorkflowRun: Identifiable, Hashable, Sendable {
    public let id: UInt64
    /// Counts from 1; a rerun is another attempt of the same run.
    public let attempt: Int
    /// `completed`, or where it is on the way there.
    public var status: String
    /// How it ended; `nil` before.
    public var conclusion: String?
    /// The workflow's name.
    public var workflow: String?
    /// The workflow's file, from the repository's root.
    public var file: String?
    /// Counts the runs of the workflow from 1.
    public var number: Int?
    /// The branch; `nil` where GitHub does not tell.
    public var branch: String?
    /// The hash of the commit that it works on.
    public var commit: String?
    /// What caused it, as `push`.
    public var event: String?
    /// In seconds since 1970, UTC: when this attempt began.
    public var startedAt: Int64?

    /// Takes the value of each property.
    public init(id: UInt64, attempt: Int = 1, status: String, conclusion: String? = nil) {
        self.id = id
        self.attempt = attempt
        self.status = status
        self.conclusion = conclusion
    }

    /// Whether it has ended, however it did.
    public var isCompleted: Bool { status == "completed" }

    /// Whether it is a run of the workflow that is called so: by its name, its file, or the file's path.
    public func isOf(workflow name: String) -> Bool {
        workflow == name || file == name || file?.split(separator: "/").last.map(String.init) == name
    }
}
