/// A run of a workflow, as far as repeating it needs.
public struct WorkflowRun: Hashable, Sendable, Decodable {
    public let id: UInt64
    /// Counts from 1; a rerun is another attempt of the same run.
    public let attempt: Int
    public let status: String
    public let conclusion: String?

    private enum CodingKeys: String, CodingKey {
        case id
        case attempt = "run_attempt"
        case status, conclusion
    }
}
