/// What of a check run is to be another; `nil` stays.
public struct CheckRunChange: Hashable, Sendable {
    /// How far the check is now.
    public var status: CheckRunDraft.Status?
    /// Completes the run.
    public var conclusion: CheckRunDraft.Conclusion?
    /// Its annotations are added to those that there are.
    public var output: CheckRunOutput?
    /// At most three buttons, in place of those that there are.
    public var actions: [CheckRunAction]?

    /// Takes the value of each property.
    public init(
        status: CheckRunDraft.Status? = nil,
        conclusion: CheckRunDraft.Conclusion? = nil,
        output: CheckRunOutput? = nil,
        actions: [CheckRunAction]? = nil
    ) {
        self.status = status
        self.conclusion = conclusion
        self.output = output
        self.actions = actions
    }
}
