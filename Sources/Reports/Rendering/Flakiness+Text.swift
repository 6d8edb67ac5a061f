extension Flakiness {
    /// The flaky tests, the worst first, and what each said last.
    public func text(limit: Int = 50) -> String {
        let cases = cases
        let over =
            "\(Words.count(runs.count, "run", "runs")) of \(Words.count(commits.count, "commit", "commits"))"
        guard !cases.isEmpty else { return "no flaky test in \(over)" }
        let head = "\(Words.count(cases.count, "flaky test", "flaky tests")) in \(over)"
        let more = cases.count > limit ? ["  and \(Words.count(cases.count - limit)) more"] : []
        return ([head] + cases.prefix(limit).flatMap(lines) + more).joined(separator: "\n")
    }

    private func lines(of flaky: FlakyCase) -> [String] {
        let rates =
            "wavered on \(flaky.flakyCommits) of \(Words.count(flaky.commits, "commit", "commits")) "
            + "(\(Words.percent(flaky.rate))), failed \(flaky.failures) of \(flaky.executions) times "
            + "(\(Words.percent(flaky.failureRate))), last in run \(flaky.lastFailed)"
        let headline = flaky.failure.headline.printable
        return [
            "FLAKY \(flaky.id.title.printable)  [\(flaky.id.origin.description.printable)]", "      \(rates)",
        ]
            + (headline.isEmpty ? [] : ["      \(headline)"])
    }

    /// The same as a table of GitHub's Markdown.
    public func markdown(limit: Int = 50) -> String {
        let cases = cases
        let head = ["test", "file", "flaky commits", "rate", "failures", "last failed"]
        let rows = cases.prefix(limit).map { flaky in
            [
                Markdown.code(flaky.id.title), Markdown.code(flaky.id.origin.description),
                "\(flaky.flakyCommits) of \(flaky.commits)",
                Words.percent(flaky.rate), "\(flaky.failures) of \(flaky.executions)",
                "\(flaky.lastFailed)",
            ]
        }
        guard !cases.isEmpty else { return text(limit: limit) }
        let more = cases.count > limit ? ["", "…and \(Words.count(cases.count - limit)) more."] : []
        return (["### Flaky tests", ""] + Markdown.table(head, rows) + more).joined(separator: "\n")
    }

    /// One object in one line, without a newline. Rates are 0 to 1.
    public func json() -> String {
        JSON.object([
            .init("runs", JSON(runs.count)),
            .init("commits", JSON(commits.count)),
            .init("flaky", .array(cases.map(json))),
        ]).text
    }

    private func json(_ flaky: FlakyCase) -> JSON {
        .object(
            flaky.id.jsonMembers + [
                .init("flaky_commits", JSON(flaky.flakyCommits)),
                .init("commits", JSON(flaky.commits)),
                .init("rate", JSON(flaky.rate)),
                .init("failures", JSON(flaky.failures)),
                .init("executions", JSON(flaky.executions)),
                // A string, because JSON's readers may not keep so large a number exact.
                .init("last_failed_run", .string("\(flaky.lastFailed.run)")),
                .init("last_failed_attempt", JSON(flaky.lastFailed.attempt)),
                .init("failure", flaky.failure.jsonValue),
            ]
        )
    }
}
