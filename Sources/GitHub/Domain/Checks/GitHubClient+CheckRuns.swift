extension GitHubClient {
    /// Creates a check run, once. Where nobody knows whether GitHub has made it, the client looks before it
    /// asks again. More than 50 annotations follow in further requests.
    ///
    /// - Parameters:
    ///   - draft: what it is to be.
    ///   - repository: `owner/name`.
    ///   - caller: who asks, as the operator shall see it.
    public func createCheckRun(
        _ draft: CheckRunDraft,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> CheckRun {
        let request = try checkRunRequest(
            .post,
            "/repos/\(repository)/check-runs",
            CheckRunBody(draft),
            caller
        )
        let run = try await sendLookingFirst(request) { client throws(ClientError) in
            try await client.checkRuns(of: draft.headSHA, named: draft.name, in: repository, for: caller)
                .last { $0.isMade(of: draft) }
        }
        guard let output = draft.output else { return run }
        return try await annotate(run, with: output, had: 0, in: repository, for: caller)
    }

    /// Changes a check run. Its new annotations are added, each once.
    public func updateCheckRun(
        _ id: UInt64,
        in repository: String,
        with change: CheckRunChange,
        for caller: String = "headroom"
    ) async throws(ClientError) -> CheckRun {
        let path = "/repos/\(repository)/check-runs/\(id)"
        var request = try checkRunRequest(.patch, path, CheckRunBody(change), caller)
        guard let output = change.output, !output.annotations.isEmpty else {
            // Saying the same again changes nothing.
            request.repeatability = .allowedByCaller
            return try await send(request).successful().decoded()
        }
        let had = try await checkRun(id, in: repository, for: caller).annotations
        let run = try await sendLookingFirst(request) { client throws(ClientError) in
            try await client.checkRun(id, in: repository, for: caller)
                .having(had + output.count(after: 1))
        }
        return try await annotate(run, with: output, had: had, in: repository, for: caller)
    }

    /// One check run by its number.
    public func checkRun(
        _ id: UInt64,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> CheckRun {
        try await send(Request(.get, "/repos/\(repository)/check-runs/\(id)", caller: caller))
            .successful().decoded()
    }

    /// All check runs of a commit, also earlier ones of the same name.
    ///
    /// - Parameters:
    ///   - commit: its SHA.
    ///   - name: only those of this name.
    ///   - repository: `owner/name`.
    ///   - caller: who asks, as the operator shall see it.
    public func checkRuns(
        of commit: String,
        named name: String? = nil,
        in repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> [CheckRun] {
        var query = [QueryItem("filter", "all"), QueryItem("per_page", "100")]
        if let name { query.append(QueryItem("check_name", name)) }
        let path = "/repos/\(repository)/commits/\(commit)/check-runs"
        return try await items(of: Request(.get, path, query: query, caller: caller)).all()
    }

    /// Sends the batches after the first.
    private func annotate(
        _ run: CheckRun,
        with output: CheckRunOutput,
        had: Int,
        in repository: String,
        for caller: String
    ) async throws(ClientError) -> CheckRun {
        var run = run
        for batch in 1..<max(1, output.batches) {
            let path = "/repos/\(repository)/check-runs/\(run.id)"
            let request = try checkRunRequest(.patch, path, CheckRunBody(batch: batch, of: output), caller)
            let (id, wanted) = (run.id, had + output.count(after: batch + 1))
            run = try await sendLookingFirst(request) { client throws(ClientError) in
                try await client.checkRun(id, in: repository, for: caller).having(wanted)
            }
        }
        return run
    }

    private func checkRunRequest(
        _ method: Request.Method,
        _ path: String,
        _ body: CheckRunBody,
        _ caller: String
    ) throws(ClientError) -> Request {
        if let actions = body.actions, actions.count > 3 { throw .invalid(.tooManyActions(actions.count)) }
        do {
            return try Request(method, path, caller: caller).with(json: body)
        } catch {
            // Texts, numbers and lists of them are always JSON.
            preconditionFailure("\(error)")
        }
    }
}

extension CheckRun {
    /// Itself, where it has at least so many annotations.
    fileprivate func having(_ count: Int) -> CheckRun? {
        annotations >= count ? self : nil
    }
}
