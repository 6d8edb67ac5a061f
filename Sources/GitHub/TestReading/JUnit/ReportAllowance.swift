internal import Reports

/// What may still be kept of ``ReportLimits``, over all files of a run.
struct ReportAllowance: Hashable, Sendable {
    let limits: ReportLimits
    private var cases: Int
    private var failures: Int
    private var suites: Int
    private var text: Int

    init(_ limits: ReportLimits) {
        self.limits = limits
        cases = limits.cases
        failures = limits.failures
        suites = limits.suites
        text = limits.text
    }

    /// Whether one more test may be listed. Bad ones have a second allowance.
    mutating func takeCase(isBad: Bool) -> Bool {
        if cases > 0 {
            cases -= 1
            return true
        }
        guard isBad, failures > 0 else { return false }
        failures -= 1
        return true
    }

    mutating func takeSuite() -> Bool {
        guard suites > 0 else { return false }
        suites -= 1
        return true
    }

    /// Adds to an excerpt as much as its own limit and the sum of all texts allow.
    mutating func append(_ more: String, to excerpt: inout Excerpt, limit: Int) {
        let before = excerpt.text.utf8.count
        excerpt.append(more, limit: min(limit, before + text))
        text -= excerpt.text.utf8.count - before
    }
}
