/// Which of its values a graph shows where it has more of them than columns.
public enum GraphSpan: Hashable, Sendable {
    /// As many of the newest as there are columns.
    case newest
    /// All: a column shows the largest of its neighbours.
    case whole

    /// The values of the columns, at most one for each; the newest is the last.
    func columns(_ values: [Double?], width: Int) -> [Double?] {
        guard self == .whole, values.count > width, width > 0 else { return values.suffix(max(0, width)) }
        return (0..<width).map { column in
            let part = values[column * values.count / width..<(column + 1) * values.count / width]
            return part.compactMap(\.self).max()
        }
    }

    /// The column that shows a value so many places before the newest; `nil` where it isn't shown.
    func column(of back: Int, among count: Int, width: Int) -> Int? {
        let place = count - 1 - back
        guard back >= 0, place >= 0, width > 0 else { return nil }
        guard self == .whole, count > width else { return back < width ? width - 1 - back : nil }
        // The last column whose part begins at or before the value's place.
        return min(width - 1, ((place + 1) * width - 1) / count)
    }
}
