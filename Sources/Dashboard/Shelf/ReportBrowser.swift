internal import Reports
internal import Screen

/// A report being looked at: suites and their cases, failures first.
struct ReportBrowser: Hashable, Sendable {
    enum Subject: Hashable, Sendable {
        case run(UInt64, repository: String)
        case file(path: String)

        var title: String {
            switch self {
            case .run(let id, let repository): "run \(id) of \(repository)"
            case .file(let path): path
            }
        }
    }

    enum Content: Hashable, Sendable {
        case run(TestedRun)
        case file(RunReport)

        var report: RunReport {
            switch self {
            case .run(let run): run.report
            case .file(let report): report
            }
        }

        var flaky: Set<TestCase.ID> {
            switch self {
            case .run(let run): run.flaky
            case .file(let report): Set(report.retried.map(\.id))
            }
        }

        var json: String {
            switch self {
            case .run(let run): run.json()
            case .file(let report): report.json()
            }
        }
    }

    enum Row: Hashable, Sendable {
        case suite(Int)
        case test(suite: Int, Int)
    }

    let subject: Subject
    private(set) var content = Loading<Content>.awaited
    /// Those with most failures first; in each the failures first.
    private(set) var suites: [[TestCase]] = []
    /// One for each of the suites: as long as may be, and shorter.
    private(set) var headings: [[String]] = []
    private(set) var flaky: Set<TestCase.ID> = []
    private(set) var rows: [Row] = []
    private(set) var filter = Filter.none
    /// While the filter is typed.
    private(set) var typing: TextField?
    private(set) var problem: Filter.Problem?
    /// Whether the selected case is shown at length.
    private(set) var isOpen = false
    /// The first line of it that is shown.
    var offset = 0

    init(_ subject: Subject) {
        self.subject = subject
    }

    mutating func loaded(_ content: Content) {
        self.content = .known(content)
        flaky = content.flaky
        let worst = content.report.worstSuites
        headings = worst.map {
            ["\($0.heading)  \($0.tally.words)  [\($0.id.origin)]", "\($0.heading)  \($0.tally.words)"]
        }
        suites = worst.map { suite in
            suite.cases.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
                .map(\.element)
        }
        refilter()
    }

    mutating func toggleOpen() {
        isOpen.toggle()
        offset = 0
    }

    mutating func failed(because reason: String) {
        content = .failed(because: reason)
    }

    /// The filter in force can be changed, letter by letter.
    mutating func startTyping() { typing = TextField(text: filter.text) }

    mutating func stopTyping() { typing = nil }

    /// - Returns: whether the key changed the filter.
    mutating func edit(_ key: Key) -> Bool {
        guard var field = typing, field.edit(key) else { return false }
        typing = field
        type(field.text)
        return true
    }

    mutating func insert(_ text: String) {
        guard var field = typing else { return }
        field.insert(text)
        typing = field
        type(field.text)
    }

    /// The text works as soon as it is an expression.
    mutating func type(_ text: String) {
        do throws(Filter.Problem) {
            filter = try Filter(text)
            problem = nil
            refilter()
        } catch {
            problem = error
        }
    }

    func test(at row: Int) -> TestCase? {
        guard rows.indices.contains(row), case .test(let suite, let test) = rows[row] else { return nil }
        return suites[suite][test]
    }

    private mutating func refilter() {
        let matcher = Matcher(filter)
        rows = suites.indices.flatMap { suite -> [Row] in
            let tests = suites[suite].indices.filter {
                matcher.matchesAll || matcher.matches(searchText(suites[suite][$0]))
            }
            let isHidden = tests.isEmpty && !matcher.matchesAll
            return isHidden ? [] : [.suite(suite)] + tests.map { .test(suite: suite, $0) }
        }
    }

    private func searchText(_ test: TestCase) -> String {
        let marks = "\(test.outcome.kind.rawValue)\(flaky.contains(test.id) ? " flaky" : "")"
        return "\(test.id.title) \(test.id.origin) \(marks) \(test.outcome.failure?.headline ?? "")"
    }

    private func rank(_ test: TestCase) -> Int {
        switch test.outcome {
        case .failed: 0
        case .errored: 1
        case .passed where flaky.contains(test.id): 2
        case .skipped: 3
        case .passed: 4
        }
    }
}
