internal import Reports

/// Makes a report of the elements and the text of a document, in the order of the document and without looking back.
///
/// It is told what the parser finds and says when to stop; it never sees bytes, files or XML itself.
struct JUnitDocument {
    enum Step: Hashable {
        case goOn
        /// The document is no test report.
        case notReport
        case tooDeep
    }

    private enum Frame {
        case root
        case suite(index: Int)
        case test(TestDraft)
        case result(ResultDraft)
        /// `message` or `stack-trace` in a result.
        case part(JUnitElement)
        case other
    }

    private let origin: ReportOrigin
    private(set) var allowance: ReportAllowance
    private var frames: [Frame] = []
    private var suites: [SuiteDraft] = []
    private var occurrences: [TestCase.ID: Int] = [:]

    init(origin: ReportOrigin, allowance: ReportAllowance) {
        self.origin = origin
        self.allowance = allowance
    }

    /// Whether an element is open.
    var isInside: Bool { !frames.isEmpty }

    mutating func opened(_ name: String, _ values: [String: String]) -> Step {
        let element = JUnitElement(name)
        guard isInside || element.isRoot else { return .notReport }
        guard frames.count < allowance.limits.depth else { return .tooDeep }
        frames.append(frame(for: element, JUnitAttributes(values, limits: allowance.limits)))
        return .goOn
    }

    mutating func found(_ text: String) {
        switch frames.last {
        case .result: addText(text, to: frames.count - 1, as: .stack)
        case .part(let element) where frames.count > 1: addText(text, to: frames.count - 2, as: element)
        case .root, .suite, .test, .part, .other, nil: break
        }
    }

    mutating func closed() {
        switch frames.popLast() {
        case .test(let draft): end(draft)
        case .result(let draft): end(draft)
        case .root, .suite, .part, .other, nil: break
        }
    }

    /// The report as far as it was read.
    func report(problem: ReportProblem?) -> TestReport {
        let listed = suites.filter(\.isListed).enumerated().map { index, draft in
            TestSuite(
                id: TestSuite.ID(origin: origin, index: index),
                path: draft.path,
                cases: draft.cases,
                tally: draft.tally,
                declaredDuration: draft.declaredDuration,
                timestamp: draft.timestamp
            )
        }
        return TestReport(origin: origin, suites: listed, problem: problem)
    }

    private mutating func frame(for element: JUnitElement, _ attributes: JUnitAttributes) -> Frame {
        switch (element, frames.last) {
        case (.root, nil), (.root, .root): return .root
        case (.suite, nil), (.suite, .root), (.suite, .suite): return .suite(index: openSuite(attributes))
        case (.test, .suite): return .test(TestDraft(attributes: attributes))
        case (.message, .result(var draft)), (.stack, .result(var draft)):
            draft.hasParts = true
            frames[frames.count - 1] = .result(draft)
            return .part(element)
        case (_, .test), (_, .suite):
            guard let kind = ResultDraft.Kind(element) else { return .other }
            return .result(result(kind, attributes))
        case (_, .root), (_, .result), (_, .part), (_, .other), (_, nil): return .other
        }
    }

    private mutating func openSuite(_ attributes: JUnitAttributes) -> Int {
        let parent = innermostSuite
        if let parent { suites[parent].hasSuites = true }
        guard allowance.takeSuite() || suites.isEmpty else { return parent ?? suites.count - 1 }
        let path = (parent.map { suites[$0].path } ?? []) + [attributes.suiteName]
        suites.append(
            SuiteDraft(
                path: path,
                declaredDuration: attributes.duration,
                timestamp: attributes.timestamp
            )
        )
        return suites.count - 1
    }

    private mutating func result(_ kind: ResultDraft.Kind, _ attributes: JUnitAttributes) -> ResultDraft {
        var message = Excerpt()
        let text = attributes["message"] ?? ""
        allowance.append(text, to: &message, limit: allowance.limits.message)
        let type = attributes["type"] ?? attributes["exception-type"]
        let name = JUnitAttributes(["name": type ?? ""], limits: allowance.limits).testName
        return ResultDraft(kind: kind, type: name.isEmpty ? nil : name, message: message)
    }

    private mutating func addText(_ text: String, to index: Int, as element: JUnitElement) {
        guard case .result(var draft) = frames[index] else { return }
        let limits = allowance.limits
        if case .result = frames.last,
            draft.hasParts || draft.stack.isEmpty && text.allSatisfy(\.isWhitespace)
        {
            return
        }
        if element == .message {
            allowance.append(text, to: &draft.message, limit: limits.message)
        } else {
            allowance.append(text, to: &draft.stack, limit: limits.stack)
        }
        frames[index] = .result(draft)
    }

    /// A result belongs to the test around it. One that stands in a suite is a test of its own, of the suite's name: a
    /// suite that could not be set up.
    private mutating func end(_ result: ResultDraft) {
        if case .test(var draft) = frames.last {
            draft.ended(result)
            frames[frames.count - 1] = .test(draft)
            return
        }
        guard let suite = innermostSuite, result.kind == .failed || result.kind == .errored else { return }
        let name = suites[suite].path.last ?? ""
        var draft = TestDraft(attributes: JUnitAttributes(["name": name], limits: allowance.limits))
        draft.ended(result)
        end(draft)
    }

    private mutating func end(_ draft: TestDraft) {
        guard let suite = innermostSuite else { return }
        let (outcome, duration) = (draft.ending, draft.attributes.duration)
        suites[suite].tally.count(outcome.kind, duration: duration)
        let isBad = outcome.isBad || !draft.retried.isEmpty
        guard allowance.takeCase(isBad: isBad) else { return }
        suites[suite].cases.append(
            TestCase(
                id: identity(of: draft, in: suite),
                outcome: outcome,
                duration: duration,
                location: draft.attributes.place,
                retried: draft.retried
            )
        )
    }

    private mutating func identity(of draft: TestDraft, in suite: Int) -> TestCase.ID {
        func id(occurrence: Int) -> TestCase.ID {
            TestCase.ID(
                origin: origin,
                suites: suites[suite].path,
                className: draft.attributes.className,
                name: draft.attributes.testName,
                occurrence: occurrence
            )
        }
        let occurrence = occurrences[id(occurrence: 0), default: 0]
        occurrences[id(occurrence: 0)] = occurrence + 1
        return id(occurrence: occurrence)
    }

    private var innermostSuite: Int? {
        for frame in frames.reversed() {
            if case .suite(let index) = frame { return index }
        }
        return nil
    }
}
