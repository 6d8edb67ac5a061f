/// Which columns a table of a given width shows, and how wide.
public struct TableLayout: Hashable, Sendable {
    /// In the columns' order; one cell lies between neighbours.
    public let spans: [TableSpan]

    public init(columns: [TableColumn], width: Int) {
        var kept = Array(columns.indices)
        while Self.least(kept, of: columns) > width, let last = Self.mostDispensable(kept, of: columns) {
            kept.removeAll { $0 == last }
        }
        spans = Self.spans(kept, of: columns, width: width)
    }

    private static func least(_ kept: [Int], of columns: [TableColumn]) -> Int {
        kept.reduce(into: kept.count - 1) { $0 += bounded(columns[$1].minimum) }
    }

    /// The one with the highest priority number, the rightmost of equals; nil when only one is left.
    private static func mostDispensable(_ kept: [Int], of columns: [TableColumn]) -> Int? {
        guard kept.count > 1 else { return nil }
        return kept.max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
    }

    private static func spans(_ kept: [Int], of columns: [TableColumn], width: Int) -> [TableSpan] {
        var widths = kept.map { min(bounded(columns[$0].minimum), max(0, width)) }
        var left = width - widths.reduce(kept.count - 1, +)
        let byPriority = kept.indices.sorted {
            (columns[kept[$0]].priority, $0) < (columns[kept[$1]].priority, $1)
        }
        for index in byPriority {
            let more = min(max(0, left), max(0, bounded(columns[kept[index]].ideal) - widths[index]))
            widths[index] += more
            left -= more
        }
        if left > 0, let greedy = kept.indices.first(where: { columns[kept[$0]].takesRest }) {
            widths[greedy] += left
        }
        var start = 0
        return zip(kept, widths).map { column, width in
            defer { start += width + 1 }
            return TableSpan(column: column, start: start, width: width)
        }
    }

    /// A width that can be added up.
    private static func bounded(_ width: Int) -> Int {
        min(max(1, width), Canvas.largest.width)
    }
}
