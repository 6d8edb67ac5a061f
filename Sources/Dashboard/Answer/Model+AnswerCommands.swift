internal import Resilience
internal import Screen

/// What the commands of an open answer do.
extension Model {
    /// The detail whose answer is looked at.
    var openAnswer: RequestDetail? {
        guard case .detail(let detail) = overlay, detail.part == .answer else { return nil }
        return detail
    }

    mutating func perform(_ command: AnswerCommand) -> [Effect] {
        guard var detail = openAnswer else { return [] }
        switch command {
        case .search: detail.answer.typing = .search(TextField(text: detail.answer.search))
        case .narrow: detail.answer.typing = .path(TextField(text: detail.answer.path))
        case .unfold: unfold(in: &detail)
        case .unfoldAll: detail.answer.toggleAll()
        case .headers: detail.answer.showsHeaders.toggle()
        case .shape:
            detail.answer.shape = detail.answer.shape.next
            detail.answer.comparison = nil
        case .nextPage: return sendForNextPage(after: detail)
        case .pager: return page(detail)
        case .compare: return compare(detail)
        }
        show(detail)
        return []
    }

    func obstacle(to command: AnswerCommand) -> String? {
        guard let detail = openAnswer, let exchange = detail.exchange else {
            return "open a request whose answer is kept"
        }
        switch command {
        case .search, .narrow, .unfold, .unfoldAll, .headers, .shape: return nil
        case .pager: return exchange.responseBody?.isEmpty == false ? nil : "there is no body to read"
        case .nextPage: return exchange.hasNextPage ? nil : "the answer names no next page"
        case .compare:
            return answerBefore(detail) == nil ? "no answer before to the same request is known" : nil
        }
    }

    private func unfold(in detail: inout RequestDetail) {
        let rows = answerRows(of: detail)
        guard rows.indices.contains(detail.answer.cursor) else { return }
        let row = rows[detail.answer.cursor]
        if row.isHeaders { detail.answer.showsHeaders.toggle() }
        if let fold = row.fold { detail.answer.toggle(fold) }
    }

    private mutating func sendForNextPage(after detail: RequestDetail) -> [Effect] {
        expected = ExpectedCall(method: "GET", route: nil, caller: Self.ownCaller)
        say("sends for the next page")
        return [.sendNextPage(detail.call)]
    }

    private func page(_ detail: RequestDetail) -> [Effect] {
        let body = detail.exchange?.responseBody ?? ""
        return [.page(detail.answer.isCut ? body : detail.answer.node?.indented ?? body)]
    }

    private mutating func compare(_ detail: RequestDetail) -> [Effect] {
        var detail = detail
        guard detail.answer.comparison == nil, let before = answerBefore(detail) else {
            detail.answer.comparison = nil
            show(detail)
            return []
        }
        detail.answer.comparison = .awaited(before)
        show(detail)
        return [.loadExchange(before)]
    }

    /// The latest call before with an answer to the same request in the same name.
    private func answerBefore(_ detail: RequestDetail) -> CallID? {
        shown.requests[detail.call].flatMap { shown.requests.answered(before: $0)?.id }
    }
}

extension Exchange {
    /// RFC 8288; the client reads it properly when it is followed.
    var hasNextPage: Bool {
        responseHeaders.contains { $0.name.lowercased() == "link" && $0.value.contains("rel=\"next\"") }
    }
}
