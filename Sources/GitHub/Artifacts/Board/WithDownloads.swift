/// Lends downloads that are carried for as long as the body runs.
public func withDownloads<Success: Sendable>(
    on client: GitHubClient,
    _ body: (Downloads) async throws -> Success
) async throws -> Success {
    let downloads = Downloads(on: client)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await downloads.run() }
        defer { group.cancelAll() }
        return try await body(downloads)
    }
}
