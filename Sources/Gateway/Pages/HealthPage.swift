internal import FoundationEssentials
internal import GitHub
internal import Resilience

/// Health as JSON: 503 where nothing can be sent, 200 otherwise.
enum HealthPage {
    static func page(of health: Health) throws -> Page {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let status = health.status == .down ? 503 : 200
        let page = Page(status, contentType: "application/json", body: Array(try encoder.encode(health)))
        guard status == 503, let until = health.facets.compactMap(\.until).min() else { return page }
        let seconds = max(1, until.secondsSinceEpoch - health.at.secondsSinceEpoch)
        return page.with(.retryAfter, String(seconds))
    }
}
