/// The difference of two texts by lines, for failure messages.
public enum LineDiff {
    /// Lines with `-` are only in the old text, with `+` only in the new one; of the lines that both have,
    /// only the neighbours of a change are shown. Line numbers are the new text's.
    public static func text(from old: String, to new: String) -> String {
        let marked = marked(from: lines(old), to: lines(new))
        let changed = marked.indices.filter { marked[$0].mark != " " }
        return marked.indices
            .filter { index in changed.contains { abs($0 - index) <= 1 } }
            .map {
                "\(String(repeating: " ", count: max(0, 4 - "\(marked[$0].number)".count)))"
                    + "\(marked[$0].number) \(marked[$0].mark) \(marked[$0].text)"
            }
            .joined(separator: "\n")
    }

    private struct MarkedLine {
        var number: Int
        var mark: Character
        var text: String
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func marked(from old: [String], to new: [String]) -> [MarkedLine] {
        let changes = new.difference(from: old)
        let removed = Set(changes.removals.map(\.offset))
        let inserted = Set(changes.insertions.map(\.offset))
        var result: [MarkedLine] = []
        var oldIndex = 0
        for (newIndex, line) in new.enumerated() {
            while removed.contains(oldIndex) {
                result.append(MarkedLine(number: newIndex + 1, mark: "-", text: old[oldIndex]))
                oldIndex += 1
            }
            let isNew = inserted.contains(newIndex)
            result.append(MarkedLine(number: newIndex + 1, mark: isNew ? "+" : " ", text: line))
            if !isNew { oldIndex += 1 }
        }
        for line in old[min(oldIndex, old.count)...] {
            result.append(MarkedLine(number: new.count + 1, mark: "-", text: line))
        }
        return result
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
