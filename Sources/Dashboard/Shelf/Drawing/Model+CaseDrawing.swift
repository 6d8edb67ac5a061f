internal import Reports
internal import Screen

/// What a report says about its selected row.
extension Model {
    /// As they stand below the rows; read at length, all of it, in lines that the sheet holds.
    var reportLines: [TextLine] {
        guard let browser = shelf.browser, let content = browser.content.value else { return [] }
        let lines = selectedTest.map { self.lines(about: $0, in: content) } ?? lines(about: content.report)
        return browser.isOpen ? lines.flatMap { $0.wrapped(to: sheetWidth) } : lines
    }

    private func lines(about test: TestCase, in content: ReportBrowser.Content) -> [TextLine] {
        let place = test.location.map { "  \($0)" } ?? ""
        var lines = [
            TextLine([TextRun(test.id.title, .title), TextRun("  [\(test.id.origin)]\(place)", .dim)])
        ]
        if let attempts = attempts(of: test, in: content) {
            lines.append(TextLine([TextRun("attempts: ", .dim), TextRun(attempts, .warn)]))
        }
        if case .skipped(let reason?) = test.outcome { lines.append(TextLine([TextRun(reason, .muted)])) }
        guard let failure = test.outcome.failure ?? test.retried.last else { return lines }
        return lines + (shelf.browser?.isOpen == true ? text(of: failure) : beginning(of: failure))
    }

    private func beginning(of failure: TestFailure) -> [TextLine] {
        let headline = failure.headline.isEmpty ? [] : [TextLine([TextRun(failure.headline, .bad)])]
        return headline + failure.stackLines(5).map { TextLine([TextRun("  \($0)", .text)]) }
    }

    /// The whole message and the whole stack, as far as they were kept.
    private func text(of failure: TestFailure) -> [TextLine] {
        let message = failure.message.isEmpty ? failure.headline : failure.message.text
        let said = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { TextLine([TextRun(String($0), .bad)]) }
        let stack = failure.stackLines(failure.stack.text.utf8.count)
            .map { TextLine([TextRun("  \($0)", .text)]) }
        return said + missing(of: failure.message) + stack + missing(of: failure.stack)
    }

    private func missing(of text: Excerpt) -> [TextLine] {
        guard text.droppedBytes > 0 else { return [] }
        let size = ByteCount.text(Int64(text.droppedBytes))
        return [TextLine([TextRun("\(size) more were not kept", .muted)])]
    }

    /// How it ended in each attempt, where that differs or there was a failure.
    private func attempts(of test: TestCase, in content: ReportBrowser.Content) -> String? {
        guard case .run(let run) = content, run.comparison.attempts.count > 1,
            let row = run.comparison.rows.first(where: { $0.id == test.id })
        else { return nil }
        return row.outcomes.map { $0?.rawValue ?? figures.unknown }.joined(separator: ", ")
    }

    /// What the whole report comes to, and which files could not be read.
    private func lines(about report: RunReport) -> [TextLine] {
        [TextLine([TextRun(report.headline, .text)])]
            + report.problems.map { problem in
                TextLine([TextRun("\(problem.place): \(problem.reason)", .warn)])
            }
    }
}
