import Foundation
import GitHub
import Metering

/// What a web service answers to whoever watches it; which framework serves it is the service's choice.
struct Routes {
    private let metrics: GitHubMetrics

    init(of client: GitHubClient) {
        metrics = GitHubMetrics(of: client)
    }

    /// `GET /health/github`.
    func health() throws -> (status: Int, body: Data) {
        let health = metrics.health()
        return (health.status == .down ? 503 : 200, try JSONEncoder().encode(health))
    }

    /// `GET /metrics/github`.
    func metrics(accept: String?) -> String {
        String(decoding: metrics.page().text(ExpositionFormat(accepting: accept)), as: UTF8.self)
    }
}
