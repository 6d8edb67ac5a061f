/// A check run as it is to be. Source: GitHub docs, REST API endpoints for check runs.
public struct CheckRunDraft: Hashable, Sendable {
    /// How far the check is.
    public enum Status: String, Hashable, Sendable, Codable {
        /// It has not begun.
        case queued
        /// It runs.
        case inProgress = "in_progress"
        /// It has ended; there is a conclusion.
        case completed
    }

    /// How the check ended, as GitHub names it.
    public enum Conclusion: String, Hashable, Sendable, Codable {
        /// Somebody has to do something, which `detailsURL` tells.
        case actionRequired = "action_required"
        /// It ended so.
        case cancelled, failure, neutral, success, skipped
        /// It took too long.
        case timedOut = "timed_out"
    }

    /// What the check is called.
    public var name: String
    /// The commit that it is about.
    public var headSHA: String
    /// The run by your own name. With it a run whose creation was not confirmed is found again for certain;
    /// without it, by name and commit.
    public var externalID: String?
    /// Where its details can be read.
    public var detailsURL: String?
    /// How far it is; GitHub takes `nil` as queued.
    public var status: Status?
    /// Completes the run.
    public var conclusion: Conclusion?
    /// What is shown of it.
    public var output: CheckRunOutput?
    /// At most three buttons.
    public var actions: [CheckRunAction]

    /// Takes the value of each property.
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
