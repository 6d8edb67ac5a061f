extension RunReport {
    /// The report in GitHub's Markdown: for a comment, a job's summary or a check run.
    public func markdown(_ extent: ReportExtent = ReportExtent()) -> String {
        let sections = [
            ["**\(headline)**"], failureSection(extent), problemSection, retriedSection,
            slowestSection(extent), suiteSection(extent),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: [""]).joined(separator: "\n")
    }

    private func failureSection(_ extent: ReportExtent) -> [String] {
        let failures = failures
        guard !failures.isEmpty else { return [] }
        return ["### Failures"]
            + failures.prefix(extent.failures).flatMap { [""] + Markdown.failure($0, extent) }
            + more(failures.count - extent.failures)
    }

    private var problemSection: [String] {
        guard !problems.isEmpty else { return [] }
        return ["### Not read", ""]
            + problems.map { "- \(Markdown.code($0.place)): \(Markdown.code($0.reason.description))" }
    }

    private var retriedSection: [String] {
        guard !retried.isEmpty else { return [] }
        return ["### Flaky", ""]
            + retried.map { "- \(Markdown.code($0.id.title)) failed \($0.retried.count)×, then passed" }
    }

    private func slowestSection(_ extent: ReportExtent) -> [String] {
        let slowest = slowest(extent.slowest)
        guard !slowest.isEmpty else { return [] }
        let rows = slowest.map { [Markdown.code($0.id.title), Words.duration($0.duration ?? .zero)] }
        return ["### Slowest", ""] + Markdown.table(["test", "time"], rows)
    }

    private func suiteSection(_ extent: ReportExtent) -> [String] {
        let suites = worstSuites
        guard suites.count > 1 else { return [] }
        let rows = suites.prefix(extent.suites).map { suite in
            let tally = suite.tally
            let counts = [tally.total, tally.failed, tally.errored, tally.skipped].map(Words.count)
            let time = tally.untimed == tally.total ? "–" : Words.duration(tally.duration)
            return [Markdown.code(suite.heading)] + counts + [time]
        }
        return ["### Suites", ""]
            + Markdown.table(["suite", "tests", "failed", "errored", "skipped", "time"], rows)
            + more(suites.count - extent.suites)
    }

    private func more(_ count: Int) -> [String] {
        count > 0 ? ["", "…and \(Words.count(count)) more."] : []
    }
}
