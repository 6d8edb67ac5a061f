internal import Resilience
internal import Timing

/// The reads that were answered 404 a moment ago. Asking on for what is not there may bring a secondary limit
/// (GitHub docs: Rate limits for the REST API), so for some seconds the answer is given again.
struct MissingPages: Sendable {
    private struct Page: Sendable {
        let response: Response
        let until: Instant
    }

    private var pages = RecentlyUsed<CacheKey, Page>(maximumCount: 1000)
    private var life: Duration

    init(_ policy: CachePolicy) {
        life = policy.isEnabled ? policy.notFoundLife : .zero
    }

    /// The 404, as long as it is believed.
    mutating func response(to key: CacheKey, at now: Instant) -> Response? {
        guard let page = pages.use(key) else { return nil }
        guard page.until > now else {
            pages.remove(key)
            return nil
        }
        var response = page.response
        response.source = .remembered
        response.attempts = 0
        response.waits = []
        return response
    }

    mutating func answered(_ response: Response, to key: CacheKey, at now: Instant) {
        guard response.status == 404, life > .zero else { return pages.remove(key) }
        _ = pages.set(key, to: Page(response: response, until: now.advanced(by: life)))
    }

    /// Something was written, and what was missing may be there now.
    mutating func forgetAll() {
        pages.removeAll()
    }

    mutating func reconfigured(_ policy: CachePolicy) {
        life = policy.isEnabled ? policy.notFoundLife : .zero
        if life == .zero { pages.removeAll() }
    }
}
