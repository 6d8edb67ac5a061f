public import Reports

extension GitHubClient {
    /// One workflow run by its number: its latest attempt, or the one that is asked for.
    public func workflowRun(
        _ id: UInt64,
        attempt: Int? = nil,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> WorkflowRun {
        let path = "/repos/\(repository)/actions/runs/\(id)" + (attempt.map { "/attempts/\($0)" } ?? "")
        let response = try await send(Request(.get, path, caller: caller)).successful()
        guard let run = WorkflowRun(try response.decoded()) else {
            throw .unexpected(status: response.status, message: "a workflow run that cannot be read")
        }
        return run
    }

    /// The attempts of a run, the first before the others.
    public func attempts(
        of id: UInt64,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> [WorkflowRun] {
        let latest = try await workflowRun(id, in: repository, for: caller)
        var attempts: [WorkflowRun] = []
        for number in 1..<max(1, latest.attempt) {
            attempts.append(try await workflowRun(id, attempt: number, in: repository, for: caller))
        }
        return attempts + [latest]
    }

    /// The runs of a repository, the newest first, each with its latest attempt.
    ///
    /// - Parameters:
    ///   - repository: `owner/name`.
    ///   - workflow: only completed ones of this workflow: its name, or its file's name or path.
    ///   - count: no more than so many. GitHub lists the latest thousand.
    ///   - caller: who asks, as the operator shall see it.
    public func workflowRuns(
        of repository: String,
        workflow: String? = nil,
        last count: Int,
        for caller: String = "headroom"
    ) async throws(ClientError) -> [WorkflowRun] {
        let query = [QueryItem("per_page", "\(workflow == nil ? min(max(1, count), 100) : 100)")]
        let request = Request(.get, "/repos/\(repository)/actions/runs", query: query, caller: caller)
        var items = items(of: request, as: JSONValue.self).makeAsyncIterator()
        var runs: [WorkflowRun] = []
        while runs.count < count, let item = try await items.next() {
            guard let run = WorkflowRun(item) else { continue }
            if let workflow, !run.isCompleted || !run.isOf(workflow: workflow) { continue }
            runs.append(run)
        }
        return runs
    }
}
