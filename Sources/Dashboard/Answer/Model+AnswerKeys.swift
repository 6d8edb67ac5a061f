internal import Resilience
internal import Screen

extension Model {
    /// Keys of the part that shows the answer; `nil` where the key is for all parts.
    mutating func pressedInAnswer(_ key: Key, _ detail: RequestDetail) -> [Effect]? {
        var detail = detail
        if let typing = detail.answer.typing {
            detail.answer.typed(key, in: typing)
            if case .search = typing, key == .enter { find(1, from: detail.answer.cursor, in: &detail) }
            show(detail)
            return []
        }
        if key == .escape, !detail.answer.search.isEmpty {
            detail.answer.search = ""
            show(detail)
            return []
        }
        let motion = keyMap.motion(for: key)
        if motion == .nextMatch || motion == .previousMatch, !detail.answer.search.isEmpty {
            let step = motion == .nextMatch ? 1 : -1
            find(step, from: detail.answer.cursor + step, in: &detail)
            show(detail)
            return []
        }
        if let command = keyMap.answerCommand(for: key) { return run(command) }
        guard let motion, let cursor = moved(detail.answer.cursor, by: motion) else { return nil }
        detail.answer.cursor = cursor
        show(detail)
        return []
    }

    /// `nil` for what doesn't move within a list. Places past the ends are settled by `show`.
    private func moved(_ cursor: Int, by motion: Motion) -> Int? {
        let page = max(1, overlayHeight - 2)
        return switch motion {
        case .up: cursor - 1
        case .down: cursor + 1
        case .pageUp: cursor - page
        case .pageDown: cursor + page
        case .first: 0
        case .last: .max / 2
        case .nextMatch, .previousMatch, .nextPanel, .previousPanel: nil
        }
    }

    /// Shows the part, with the cursor on a line that there is, and that is seen.
    mutating func show(_ detail: RequestDetail) {
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
    }

    /// To the next line that has the text, around the end; what is folded over one unfolds.
    private mutating func find(_ step: Int, from start: Int, in detail: inout RequestDetail) {
        let wanted = detail.answer.search.lowercased()
        guard !wanted.isEmpty else { return }
        detail.answer.reveal(wanted)
        let rows = answerRows(of: detail)
        for distance in 0..<rows.count {
            let index = ((start + distance * step) % rows.count + rows.count) % rows.count
            guard rows[index].searchText.contains(wanted) else { continue }
            detail.answer.cursor = index
            return
        }
        say("“\(detail.answer.search)” is not in it", .warning)
    }

    /// What copying copies in the open answer.
    var copiedFromAnswer: String? {
        guard let detail = openAnswer else { return nil }
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
        case (.search, .enter), (.path, .enter): self.typing = nil
        case (.search, .escape):
            search = ""
            self.typing = nil
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
