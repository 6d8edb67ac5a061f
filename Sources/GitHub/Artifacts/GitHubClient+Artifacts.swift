public import Reports
public import Resilience

extension GitHubClient {
    /// One artifact by its number.
    public func artifact(
        _ id: UInt64,
        of repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> Artifact {
        let path = "/repos/\(repository)/actions/artifacts/\(id)"
        let response = try await send(Request(.get, path, caller: caller)).successful()
        guard let artifact = Artifact(try response.decoded()) else {
            throw .unexpected(status: response.status, message: "an artifact that cannot be read")
        }
        return artifact
    }

    /// The artifacts of a repository or of one of its runs, newest first, over all pages.
    ///
    /// - Parameters:
    ///   - repository: `owner/name`.
    ///   - run: only those of this workflow run, of all its attempts.
    ///   - name: only those of this name.
    ///   - caller: who asks, as the operator shall see it.
    public func artifacts(
        of repository: String,
        run: UInt64? = nil,
        named name: String? = nil,
        for caller: String = "headroom"
    ) async throws(ClientError) -> [Artifact] {
        let place = run.map { "runs/\($0)/artifacts" } ?? "artifacts"
        var query = [QueryItem("per_page", "100")]
        if let name { query.append(QueryItem("name", name)) }
        let request = Request(.get, "/repos/\(repository)/actions/\(place)", query: query, caller: caller)
        // One that has no number or no name is none of GitHub's, and is passed over.
        return try await items(of: request, as: JSONValue.self).all().compactMap { Artifact($0) }
    }

    /// The bytes of an artifact as they come. Dropping the sequence's iterator takes the request off the wire.
    ///
    /// - Parameters:
    ///   - artifact: which one.
    ///   - repository: `owner/name`.
    ///   - chunkSize: bytes of each chunk but the last.
    ///   - priority: how urgent its requests are.
    ///   - caller: who asks, as the operator shall see it.
    public func streamArtifact(
        _ artifact: Artifact,
        of repository: String,
        chunkSize: Int = 64 << 10,
        priority: Priority = .normal,
        for caller: String = "headroom"
    ) -> ArtifactStream {
        let order = Transfer.Order(artifact, of: repository, priority: priority, for: caller)
        return ArtifactStream(order: order, client: self, chunkSize: max(1, chunkSize))
    }

    /// Downloads an artifact into a file. The bytes gather beside it, in a `.part` with a small `.part.json`, from
    /// which the same download goes on after a cancellation, a crash or a new start; the file gets its name when it is
    /// whole and its digest agrees.
    ///
    /// - Parameters:
    ///   - artifact: which one.
    ///   - repository: `owner/name`.
    ///   - target: where the file goes.
    ///   - priority: how urgent its requests are.
    ///   - caller: who asks, as the operator shall see it.
    ///   - report: is told of each step; bytes at most four times a second.
    public func downloadArtifact(
        _ artifact: Artifact,
        of repository: String,
        to target: DownloadTarget,
        priority: Priority = .normal,
        for caller: String = "headroom",
        report: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(DownloadError) -> DownloadedFile {
        let order = Transfer.Order(artifact, of: repository, priority: priority, for: caller)
        return try await download(order, as: nextDownloadID(), to: target, report: report)
    }

    func download(
        _ order: Transfer.Order,
        as id: DownloadID,
        to target: DownloadTarget,
        report: @escaping @Sendable (DownloadProgress) -> Void,
        whenStopped: @escaping @Sendable () -> DownloadStage = { .cancelled }
    ) async throws(DownloadError) -> DownloadedFile {
        try await withTaskExecutorPreference(BlockingExecutor.files) { () async throws(DownloadError) in
            var shell = DownloadShell(
                order,
                as: id,
                to: target,
                on: self,
                report: report,
                whenStopped: whenStopped
            )
            return try await shell.run()
        }
    }
}
