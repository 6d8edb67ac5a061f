/// What changed from one text to another, line by line, with a few lines around each change.
struct LineDiff: Hashable, Sendable {
    enum Line: Hashable, Sendable {
        case same(String)
        case removed(String)
        case added(String)
        /// So many lines that are the same in both.
        case skipped(Int)
    }

    private(set) var lines: [Line] = []
    private(set) var removed = 0
    private(set) var added = 0

    /// Lines that are shown before and after a change.
    private static let context = 3
    /// Of more lines that differ no closest fit is sought.
    private static let longest = 3000

    init(from old: [String], to new: [String]) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let rest = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed())
        let end = rest.prefix { $0 == $1 }.count
        let before = old[start..<old.count - end]
        let after = new[start..<new.count - end]
        let middle =
            before.count + after.count > Self.longest
            ? before.map { .removed($0) } + after.map { .added($0) }
            : Self.changes(from: Array(before), to: Array(after))
        let whole =
            old.prefix(start).map { .same($0) } + middle + old.suffix(end).map { .same($0) }
        removed = middle.count { if case .removed = $0 { true } else { false } }
        added = middle.count { if case .added = $0 { true } else { false } }
        lines = Self.shortened(whole)
    }

    var isEmpty: Bool { removed == 0 && added == 0 }

    private static func changes(from old: [String], to new: [String]) -> [Line] {
        let difference = new.difference(from: old)
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if gone.contains(left) {
                lines.append(.removed(old[left]))
                left += 1
            } else if come.contains(right) {
                lines.append(.added(new[right]))
                right += 1
            } else {
                lines.append(.same(old[left]))
                left += 1
                right += 1
            }
        }
        return lines
    }

    /// Long stretches of what is the same shrink to a count.
    private static func shortened(_ whole: [Line]) -> [Line] {
        let changed = whole.indices.filter { if case .same = whole[$0] { false } else { true } }
        var near: Set<Int> = []
        for index in changed { near.formUnion((index - context)...(index + context)) }
        var lines: [Line] = []
        var skipped = 0
        for (index, line) in whole.enumerated() {
            if near.contains(index) {
                if skipped > 0 { lines.append(.skipped(skipped)) }
                skipped = 0
                lines.append(line)
            } else {
                skipped += 1
            }
        }
        if skipped > 0 { lines.append(.skipped(skipped)) }
        return lines
    }
}
