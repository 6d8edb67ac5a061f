/// What is done in an open answer.
enum AnswerCommand: String, CaseIterable, Hashable, Sendable {
    case search, narrow, unfold, unfoldAll, headers, shape, nextPage, pager, compare

    /// Whether it sends a request.
    var changes: Bool { self == .nextPage }
}
