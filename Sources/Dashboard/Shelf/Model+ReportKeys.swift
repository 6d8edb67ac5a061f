internal import Reports
internal import Resilience
internal import Screen

/// What is done with a report.
extension Model {
    var selectedTest: TestCase? { shelf.index(on: .report).flatMap { shelf.browser?.test(at: $0) } }

    mutating func openReport(from page: ShelfPage) -> [Effect] {
        guard let subject = subject(on: page) else { return [] }
        shelf.browser = ReportBrowser(subject)
        shelf.selection[.report] = 0
        show(.report)
        switch subject {
        case .run(let run, let repository): return [.testRun(run, repository: repository)]
        case .file(let path): return [.readReport(path: path)]
        }
    }

    private func subject(on page: ShelfPage) -> ReportBrowser.Subject? {
        switch page {
        case .runs: shelf.selectedRun.map { .run($0.id, repository: shelf.repository) }
        case .artifacts: shelf.run.map { .run($0.id, repository: shelf.repository) }
        case .downloads:
            if case .finished(let path, _) = shelf.selectedDownload?.stage { .file(path: path) } else { nil }
        case .repository, .report, .flaky: nil
        }
    }

    func obstacleToReport(from page: ShelfPage) -> String? {
        guard subject(on: page) == nil else { return nil }
        return page == .downloads ? "it is not there yet" : "there is no run"
    }

    mutating func loaded(_ run: TestedRun, of repository: String) {
        loaded(.run(run), for: .run(run.run.id, repository: repository))
    }

    /// A report that nobody waits for any more is dropped.
    mutating func loaded(_ content: ReportBrowser.Content, for subject: ReportBrowser.Subject) {
        guard shelf.browser?.subject == subject else { return }
        shelf.browser?.loaded(content)
        // The first failure, past the heading of its suite.
        shelf.selection[.report] = min(1, shelf.count(on: .report))
    }

    mutating func typedInReport(_ key: Key) {
        switch key {
        case .enter: shelf.browser?.stopTyping()
        case .escape:
            shelf.browser?.stopTyping()
            shelf.browser?.type("")
        case .up, .down: moveOnShelf(.report, by: key == .up ? -1 : 1)
        default:
            guard shelf.browser?.edit(key) == true else { return }
            shelf.selection[.report] = min(1, shelf.count(on: .report))
        }
    }

    mutating func scrollReport(by step: Int) {
        guard let offset = shelf.browser?.offset else { return }
        let last = max(0, reportLines.count - max(0, reportFootHeight - 1))
        shelf.browser?.offset = min(max(0, offset + step), last)
    }

    mutating func copyTest() -> [Effect] {
        guard let test = selectedTest else { return [] }
        say("copied: \(test.id.title.prefix(60))")
        let failure = test.outcome.failure ?? test.retried.last
        let parts = [
            "\(test.outcome.kind.rawValue): \(test.id.title)", "\(test.id.origin)", failure?.message.text,
            failure?.stack.text,
        ]
        return [.copy(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"))]
    }

    var obstacleToCheckRun: String? {
        switch shelf.browser?.content.value {
        case nil: "there is no report yet"
        case .file: "a file is of no run; open the run's tests"
        case .run(let run): run.run.commit == nil ? "GitHub does not tell the run's commit" : nil
        }
    }

    mutating func askToWriteCheckRun() {
        guard let browser = shelf.browser, case .run(_, let repository) = browser.subject,
            case .run(let run) = browser.content.value, let commit = run.run.commit
        else { return }
        let name = "\(run.run.workflow ?? "workflow") tests"
        let words = run.report.tally.words
        ask(
            "Check run",
            "Write “\(name)”, \(words), as a check run on \(commit.prefix(9)) of \(repository)?",
            effects: [.writeCheckRun(run, name: name, repository: repository)],
            notice: "writes the check run “\(name)”",
            backTo: .report
        )
    }

    mutating func saveReport() -> [Effect] {
        guard let browser = shelf.browser, let content = browser.content.value else { return [] }
        let name: String
        switch browser.subject {
        case .run(let run, let repository):
            name = "\(repository.split(separator: "/").last ?? "")-\(run)"
        case .file(let path): name = path.split(separator: "/").last.map(String.init) ?? "report"
        }
        return [.saveReport(name: name, json: content.json)]
    }
}
