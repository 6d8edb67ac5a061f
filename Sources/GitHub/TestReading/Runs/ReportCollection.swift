internal import Foundation
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
        return try await withPassingFolder { folder throws(ClientError) in
            try await read(artifacts, await download(artifacts, into: folder))
        }
    }

    private func read(
        _ artifacts: [Artifact],
        _ files: [Int: Result<DownloadedFile, DownloadError>]
    ) async throws(ClientError) -> RunReport {
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

    /// Each into a folder of its own, because several may have one name.
    ///
    /// - Returns: by the place of the artifact.
    private func download(
        _ artifacts: [Artifact],
        into folder: String?
    ) async -> [Int: Result<DownloadedFile, DownloadError>] {
        guard let folder else { return [:] }
        var waiting = artifacts.indices.filter { reason(against: artifacts[$0]) == nil }[...]
        let places = client.shell.settings.artifactDownload.maximumAtOnce
        return await withTaskGroup(of: (Int, Result<DownloadedFile, DownloadError>).self) { group in
            var files: [Int: Result<DownloadedFile, DownloadError>] = [:]
            for place in 0..<artifacts.count + places {
                if place >= places, let (index, file) = await group.next() { files[index] = file }
                guard let index = waiting.popFirst() else { continue }
                group.addTask { (index, await download(artifacts[index], into: "\(folder)/\(index)")) }
            }
            return files
        }
    }

    private func download(
        _ artifact: Artifact,
        into folder: String
    ) async -> Result<DownloadedFile, DownloadError> {
        do throws(DownloadError) {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            return .success(
                try await client.downloadArtifact(
                    artifact,
                    of: repository,
                    to: .folder(folder),
                    for: caller
                )
            )
        } catch {
            return .failure(error)
        }
    }
}
