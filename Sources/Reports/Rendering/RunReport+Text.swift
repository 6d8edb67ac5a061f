extension RunReport {
    /// The report for a person at a terminal, without any escape: the sum, then what is wrong, failures first.
    public func text(_ extent: ReportExtent = ReportExtent()) -> String {
        let sections = [
            [headline], failureLines(extent), problemLines, retriedLines, slowestLines(extent),
            suiteLines(extent),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: [""]).joined(separator: "\n")
    }

    /// The sum in one line.
    public var headline: String {
        let files = Words.count(reports.count, "report", "reports")
        let others = otherFiles == 0 ? "" : ", \(Words.count(otherFiles, "other file", "other files"))"
        let unlisted =
            unlisted == 0 ? "" : "; \(Words.count(unlisted)) of them counted only, too many to list"
        return "\(tally.words) (\(files)\(others))\(unlisted)"
    }

    private func failureLines(_ extent: ReportExtent) -> [String] {
        let failures = failures
        let lines = failures.prefix(extent.failures).flatMap { failure(of: $0, extent) }
        return lines + more(failures.count - extent.failures, "failure", "failures")
    }

    private func failure(of test: TestCase, _ extent: ReportExtent) -> [String] {
        guard let failure = test.outcome.failure else { return [] }
        let mark = test.outcome.kind == .errored ? "ERROR" : "FAIL "
        let place = test.location.map { "  \($0.description.printable)" } ?? ""
        let dropped = failure.message.droppedBytes + failure.stack.droppedBytes
        let stack = failure.stackLines(extent.stackLines)
        return ["\(mark) \(test.id.title.printable)  [\(test.id.origin.description.printable)]\(place)"]
            + (failure.headline.isEmpty ? [] : ["      \(failure.headline.printable)"])
            + stack.map { "        \($0.printable)" }
            + (dropped == 0 ? [] : ["        (\(Words.count(dropped)) bytes more were not kept)"])
    }

    private var problemLines: [String] {
        problems.map { "UNREAD \($0.place.printable): \($0.reason.description.printable)" }
    }

    private var retriedLines: [String] {
        retried.map { "FLAKY \($0.id.title.printable)  failed \($0.retried.count)x, then passed" }
    }

    private func slowestLines(_ extent: ReportExtent) -> [String] {
        let slowest = slowest(extent.slowest)
        guard !slowest.isEmpty else { return [] }
        return ["slowest"]
            + slowest.map { "  \(Words.duration($0.duration ?? .zero))  \($0.id.title.printable)" }
    }

    private func suiteLines(_ extent: ReportExtent) -> [String] {
        let suites = worstSuites
        guard suites.count > 1 else { return [] }
        return ["suites"]
            + suites.prefix(extent.suites).map { "  \($0.heading.printable)  \($0.tally.words)" }
            + more(suites.count - extent.suites, "suite", "suites")
    }

    private func more(_ count: Int, _ one: String, _ many: String) -> [String] {
        count > 0 ? ["  and \(Words.count(count, "more \(one)", "more \(many)"))"] : []
    }
}

extension RunReport {
    /// Those with most failures first, the others in the order of the reports.
    package var worstSuites: [TestSuite] {
        suites.enumerated().sorted { left, right in
            let (first, second) = (left.element.tally.bad, right.element.tally.bad)
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
    }
}

extension TestSuite {
    /// The title, or the file for a suite without a name.
    package var heading: String {
        guard title.isEmpty else { return title }
        return id.origin.file.isEmpty ? id.origin.description : id.origin.file
    }
}

extension SourcePlace: CustomStringConvertible {
    public var description: String { line.map { "\(file):\($0)" } ?? file }
}
