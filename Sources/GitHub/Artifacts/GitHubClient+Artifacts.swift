public import Reports
public import Resilience

extension GitHubClient {
    /// One artifact by its number.
    public func artifact(
        _ id: UInt64,
        of repository: String,
        for caller: String = "headroom"
    ) async throws(ClientError) -> Artifact {
        let response = try await send(
            Request(.get, "/repos/\(repository)/actions/artifacts/\(id)", caller: caller)
        )
        guard let artifact = Artifact(try json(in: response)) else {
            throw .unexpected(status: 200, message: "an artifact that cannot be read")
        }
        return artifact
    }

    private func json(in response: Response) throws(ClientError) -> JSONValue {
        guard response.status == 200 else {
            let error = ErrorBody(response.body, contentType: response.headers["content-type"])
            throw .unexpected(status: response.status, message: error.message)
        }
        guard let json = JSONReading.value(in: response.body) else {
            throw .unexpected(status: 200, message: "an answer that cannot be read")
        }
        return json
    }

    /// All artifacts of a repository, or of one of its runs, newest first.
    public func artifacts(
        of repository: String,
        run: UInt64? = nil,
        for caller: String = "headroom"
    ) async throws(ClientError) -> [Artifact] {
        let path = run.map { "actions/runs/\($0)/artifacts" } ?? "actions/artifacts"
        var artifacts: [Artifact] = []
        for page in 1... {
            let query = [QueryItem("per_page", "100"), QueryItem("page", "\(page)")]
            let response = try await send(
                Request(.get, "/repos/\(repository)/\(path)", query: query, caller: caller)
            )
            let entries = try json(in: response)["artifacts"]?.elements ?? []
            artifacts += entries.compactMap { Artifact($0) }
            if entries.isEmpty { break }
        }
        return artifacts
    }

    /// The bytes of an artifact as they come. Dropping the sequence's iterator takes the request off the wire.
    ///
    /// - Parameters:
    ///   - repository: `owner/name`.
    ///   - chunkSize: bytes of each chunk but the last.
    public func streamArtifact(
        _ artifact: Artifact,
        of repository: String,
        chunkSize: Int = 64 << 10,
        priority: Priority = .normal,
        for caller: String = "headroom"
    ) -> ArtifactStream {
        let order = Transfer.Order(
            artifact: artifact,
            repository: repository,
            priority: priority,
            caller: caller
        )
        return ArtifactStream(order: order, client: self, chunkSize: max(1, chunkSize))
    }

    /// Downloads an artifact into a file. The bytes gather beside it, in a `.part` with a small `.part.json`, from
    /// which the same download goes on after a cancellation, a crash or a new start; the file gets its name when it is
    /// whole and its digest agrees.
    ///
    /// - Parameters:
    ///   - repository: `owner/name`.
    ///   - report: is told of each step; bytes at most four times a second.
    public func downloadArtifact(
        _ artifact: Artifact,
        of repository: String,
        to target: DownloadTarget,
        priority: Priority = .normal,
        for caller: String = "headroom",
        report: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws(DownloadError) -> DownloadedFile {
        let order = Transfer.Order(
            artifact: artifact,
            repository: repository,
            priority: priority,
            caller: caller
        )
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
