internal import Reports

/// Downloads the artifacts of a run's attempts and reads their reports, several downloads at once, one reading after the
/// other.
struct ReportCollection {
    private let client: GitHubClient
    private let repository: String
    private let largest: Int64
    private let caller: String
    private var artifacts: [Int?: [Artifact]] = [:]

    init(on client: GitHubClient, repository: String, largest: Int64, caller: String) {
        self.client = client
        self.repository = repository
        self.largest = largest
        self.caller = caller
    }

    mutating func add(_ artifact: Artifact, of attempt: Int?) {
        artifacts[attempt, default: []].append(artifact)
    }

    func report(ofAttempt attempt: Int) async throws(ClientError) -> RunReport {
        let artifacts = artifacts[attempt] ?? []
        let folders = artifacts.map { reason(against: $0) == nil ? PassingFolder() : nil }
        let files = await download(artifacts, into: folders)
        var reader = TestReportReader(archiveLimits: ExtractionLimits(client.shell.settings.archive))
        for (index, artifact) in artifacts.enumerated() {
            let name = artifact.run.map { ArtifactSharing.container(artifact, of: $0.id) } ?? artifact.name
            switch files[index] {
            case .success(let file)?: reader = await reader.reading(file.path, as: name)
            case .failure(.client(let error))?: throw error
            case .failure(.cancelled)?: throw .cancelled
            case .failure(let error)?: reader.skip(name, because: error.advice(at: client.shell.time.now))
            case nil: reader.skip(name, because: reason(against: artifact) ?? "there is no temporary folder")
            }
        }
        return reader.report
    }

    private func reason(against artifact: Artifact) -> String? {
        if artifact.isExpired { return "it has expired" }
        if let size = artifact.size, size > largest { return "it is larger than \(largest) bytes" }
        return nil
    }

    /// - Returns: by the place of the artifact.
    private func download(
        _ artifacts: [Artifact],
        into folders: [PassingFolder?]
    ) async -> [Int: Result<DownloadedFile, DownloadError>] {
        var waiting = artifacts.indices.filter { folders[$0] != nil }[...]
        let places = client.shell.settings.artifactDownload.maximumAtOnce
        return await withTaskGroup(of: (Int, Result<DownloadedFile, DownloadError>).self) { group in
            var files: [Int: Result<DownloadedFile, DownloadError>] = [:]
            for place in 0..<artifacts.count + places {
                if place >= places, let (index, file) = await group.next() { files[index] = file }
                guard let index = waiting.popFirst(), let folder = folders[index] else { continue }
                group.addTask { (index, await download(artifacts[index], into: folder)) }
            }
            return files
        }
    }

    private func download(
        _ artifact: Artifact,
        into folder: PassingFolder
    ) async -> Result<DownloadedFile, DownloadError> {
        do throws(DownloadError) {
            return .success(
                try await client.downloadArtifact(
                    artifact,
                    of: repository,
                    to: .folder(folder.path),
                    for: caller
                )
            )
        } catch {
            return .failure(error)
        }
    }
}
