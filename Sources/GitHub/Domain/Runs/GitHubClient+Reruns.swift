public import Reports

extension GitHubClient {
    /// What of a workflow run is to be run again.
    public enum Rerun: Hashable, Sendable {
        /// Every job of the run.
        case allJobs
        /// The jobs that failed, and those that depend on them.
        case failedJobs
    }

    /// Runs the failed jobs of a workflow run again, or all of them; once, for where nobody knows whether
    /// GitHub has begun, the client compares the run's attempt before it asks again.
    ///
    /// - Returns: the run as it was before.
    @discardableResult
    public func rerun(
        _ what: Rerun = .failedJobs,
        of id: UInt64,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> WorkflowRun {
        let before = try await workflowRun(id, in: repository, for: caller)
        let end = what == .allJobs ? "rerun" : "rerun-failed-jobs"
        let request = Request(.post, "/repos/\(repository)/actions/runs/\(id)/\(end)", caller: caller)
        _ = try await sendLookingFirst(request) { client throws(ClientError) -> Begun? in
            let now = try await client.workflowRun(id, in: repository, for: caller)
            return now.attempt > before.attempt ? Begun() : nil
        }
        return before
    }

    /// GitHub's answer to a rerun: an empty object.
    private struct Begun: Decodable, Sendable {}
}
