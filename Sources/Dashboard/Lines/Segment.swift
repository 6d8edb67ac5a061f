internal import Screen

/// A piece of a one-line display, in forms from the longest to the shortest.
struct Segment: Hashable, Sendable {
    /// Never empty.
    var forms: [[TextRun]]
    /// Where even the shortest forms don't fit, the highest go first; 0 stays.
    var rank: Int

    /// From this rank on a segment goes before any other is shortened.
    private static let ornament = 4

    init(_ forms: [String], _ role: Role, rank: Int = 0) {
        self.init(forms.map { [TextRun($0, role)] }, rank: rank)
    }

    init(_ forms: [[TextRun]], rank: Int = 0) {
        precondition(!forms.isEmpty, "a segment says something")
        self.forms = forms
        self.rank = rank
    }

    /// In the next shorter form; `nil` where this is the shortest.
    var shorter: Segment? {
        forms.count > 1 ? Segment(Array(forms.dropFirst()), rank: rank) : nil
    }

    /// The runs of a line: without ornaments where it is narrow, the longest forms that fit, shortened from the end
    /// on, and where that is not enough without the highest ranks.
    static func line(_ segments: [Segment], separator: TextRun, width: Int) -> [TextRun] {
        var kept = segments
        while Self.width(of: kept, separator: separator) > width {
            if let worst = kept.map(\.rank).max(), worst >= ornament {
                kept.removeLast(where: { $0.rank == worst })
                continue
            }
            let longest = kept.map(\.forms.count).max() ?? 1
            if let index = kept.lastIndex(where: { $0.forms.count == longest }),
                let shorter = kept[index].shorter
            {
                kept[index] = shorter
            } else if let worst = kept.map(\.rank).max(), worst > 0 {
                kept.removeLast(where: { $0.rank == worst })
            } else {
                break
            }
        }
        return Array(kept.map { $0.forms[0] }.joined(separator: [separator]))
    }

    private static func width(of kept: [Segment], separator: TextRun) -> Int {
        let parts = kept.reduce(into: 0) { $0 += TextLine($1.forms[0]).width }
        return parts + max(0, kept.count - 1) * ColumnWidth.of(separator.text)
    }
}

extension Array {
    /// Removes the last element of which it is true.
    fileprivate mutating func removeLast(where isWanted: (Element) -> Bool) {
        if let index = lastIndex(where: isWanted) { remove(at: index) }
    }
}
