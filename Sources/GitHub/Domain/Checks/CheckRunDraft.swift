/// A check run as it is to be. Source: GitHub docs, REST API endpoints for check runs.
public struct CheckRunDraft: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, Codable {
        case queued
        case inProgress = "in_progress"
        case completed
    }

    public enum Conclusion: String, Hashable, Sendable, Codable {
        case actionRequired = "action_required"
        case cancelled, failure, neutral, success, skipped
        case timedOut = "timed_out"
    }

    public var name: String
    public var headSHA: String
    /// The run by your own name. With it a run whose creation was not confirmed is found again for certain;
    /// without it, by name and commit.
    public var externalID: String?
    public var detailsURL: String?
    public var status: Status?
    /// Completes the run.
    public var conclusion: Conclusion?
    public var output: CheckRunOutput?
    /// At most three buttons.
    public var actions: [CheckRunAction]

    public init(
        name: String,
        headSHA: String,
        externalID: String? = nil,
        detailsURL: String? = nil,
        status: Status? = nil,
        conclusion: Conclusion? = nil,
        output: CheckRunOutput? = nil,
        actions: [CheckRunAction] = []
    ) {
        self.name = name
        self.headSHA = headSHA
        self.externalID = externalID
        self.detailsURL = detailsURL
        self.status = status
        self.conclusion = conclusion
        self.output = output
        self.actions = actions
    }
}
