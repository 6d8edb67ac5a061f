internal import Resilience
internal import Screen

extension Model {
    /// Keys of the part that shows the answer; `nil` where the key is for all parts.
    mutating func pressedInAnswer(_ key: Key, _ detail: RequestDetail) -> Bool {
        var detail = detail
        if let typing = detail.answer.typing {
            detail.answer.typed(key, in: typing)
            if case .search = typing, key == .enter { find(1, from: 0, in: &detail) }
            return show(detail)
        }
        let page = max(1, overlayHeight - 2)
        switch key {
        case .up, .character("k"): detail.answer.cursor -= 1
        case .down, .character("j"): detail.answer.cursor += 1
        case .pageUp: detail.answer.cursor -= page
        case .pageDown: detail.answer.cursor += page
        case .home, .character("g"): detail.answer.cursor = 0
        case .end, .character("G"): detail.answer.cursor = .max / 2
        case .enter, .character(" "):
            let rows = answerRows(of: detail)
            guard rows.indices.contains(detail.answer.cursor), let fold = rows[detail.answer.cursor].fold
            else {
                return true
            }
            detail.answer.toggle(fold)
        case .character("-"): detail.answer.toggleAll()
        case .character("v"): detail.answer.shape = detail.answer.shape.next
        case .character("/"): detail.answer.typing = .search(TextField(text: detail.answer.search))
        case .character("."): detail.answer.typing = .path(TextField(text: detail.answer.path))
        case .character("n"): find(1, from: detail.answer.cursor + 1, in: &detail)
        case .character("N"): find(-1, from: detail.answer.cursor - 1, in: &detail)
        default: return false
        }
        return show(detail)
    }

    /// Shows the part, with the cursor on a line that there is, and that is seen.
    private mutating func show(_ detail: RequestDetail) -> Bool {
        var detail = detail
        let count = answerRows(of: detail).count
        detail.answer.cursor = min(max(0, detail.answer.cursor), max(0, count - 1))
        let row = detail.answer.cursor == 0 ? 0 : Self.detailHeadHeight + detail.answer.cursor
        detail.offset = Self.offset(
            showing: row,
            from: detail.offset,
            of: Self.detailHeadHeight + count,
            height: overlayHeight
        )
        overlay = .detail(detail)
        return true
    }

    /// To the next line that has the text, around the end.
    private mutating func find(_ step: Int, from start: Int, in detail: inout RequestDetail) {
        let wanted = detail.answer.search.lowercased()
        let rows = answerRows(of: detail)
        guard !wanted.isEmpty, !rows.isEmpty else { return }
        for distance in 0..<rows.count {
            let index = ((start + distance * step) % rows.count + rows.count) % rows.count
            let text = rows[index].line.runs.map(\.text).joined().lowercased()
            guard text.contains(wanted) else { continue }
            detail.answer.cursor = index
            return
        }
        say("“\(detail.answer.search)” is not in what is unfolded", .warning)
    }

    /// What copying copies in the open answer.
    var copiedFromAnswer: String? {
        guard case .detail(let detail) = overlay, detail.part == .answer else { return nil }
        let rows = answerRows(of: detail)
        return rows.indices.contains(detail.answer.cursor) ? rows[detail.answer.cursor].text : nil
    }

    mutating func copyCurl() -> [Effect] {
        guard let row = targetRequest else { return [] }
        let exchange = if case .detail(let detail) = overlay { detail.exchange } else { Exchange?.none }
        let command = CurlCommand(call: row.call, exchange: exchange, origin: identity.origin)
        say("copied as curl; the token is left to $GITHUB_TOKEN")
        return [.copy(command.text)]
    }

    mutating func copyBody() -> [Effect] {
        guard case .detail(let detail) = overlay, let body = detail.exchange?.responseBody else { return [] }
        say("copied the body, \(body.utf8.count) bytes")
        return [.copy(body)]
    }
}

extension AnswerView {
    fileprivate mutating func typed(_ key: Key, in typing: Typing) {
        switch (typing, key) {
        case (.search, .escape), (.path, .enter): self.typing = nil
        case (.search, .enter): self.typing = nil
        case (.path, .escape):
            path = ""
            self.typing = nil
        case (.search(var field), _):
            _ = field.edit(key)
            search = field.text
            self.typing = .search(field)
        case (.path(var field), _):
            _ = field.edit(key)
            path = field.text
            folded = []
            self.typing = .path(field)
        }
    }
}
