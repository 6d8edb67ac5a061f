import GitHub

/// The worker's integration: artifacts as streams.
struct ArtifactProcessor {
    let client: GitHubClient

    /// Reads an artifact chunk by chunk; returns how many bytes there were.
    func process(artifact id: UInt64, in repository: String) async throws -> Int {
        let artifact = try await client.artifact(id, of: repository, for: "worker")
        var bytes = 0
        for try await chunk in client.streamArtifact(
            artifact,
            of: repository,
            chunkSize: 64 << 10,
            for: "worker"
        ) {
            bytes += chunk.count
        }
        return bytes
    }
}
