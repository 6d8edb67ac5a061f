import Foundation
import GitHub

/// The API service's integration: check runs, before all that is less urgent.
struct GitHubService {
    let client: GitHubClient

    /// By hand, as any request; returns the check run's number.
    func createCheckRun(in repository: String, of sha: String) async throws -> UInt64 {
        let body = ["name": "FlakeGuard", "head_sha": sha, "status": "in_progress"]
        let request = Request(.post, "/repos/\(repository)/check-runs", priority: .high, caller: "api")
        let response = try await client.send(request.with(json: body))
        return try JSONDecoder().decode(CheckRun.self, from: Data(response.body)).id
    }
}
