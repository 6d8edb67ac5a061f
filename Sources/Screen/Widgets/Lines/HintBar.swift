/// A row of keys and what they do; as many whole hints as there is room for.
public struct HintBar: Widget, Hashable, Sendable {
    public var hints: [Hint]

    public init(_ hints: [Hint]) {
        self.hints = hints
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        var x = area.left
        for hint in shown(inWidth: area.width).map({ hints[$0] }) {
            let style = look[hint.isPossible ? .key : .muted]
            x += canvas.write(hint.key, at: Point(x: x, y: area.top), in: style) + 1
            let label = look[hint.isPossible ? .hint : .muted]
            x += canvas.write(hint.label, at: Point(x: x, y: area.top), in: label) + 2
        }
    }

    /// The hint that lies on a column of a bar of that width, by its place among all.
    public func hint(atColumn column: Int, inWidth width: Int) -> Int? {
        var x = 0
        for index in shown(inWidth: width) {
            if (x..<x + hints[index].width).contains(column) { return index }
            x += hints[index].width + 2
        }
        return nil
    }

    /// The places of the hints that fit, in their order.
    func shown(inWidth width: Int) -> [Int] {
        var kept = Array(hints.indices)
        while Self.width(of: kept.map { hints[$0] }) > width {
            let last = kept.max { (hints[$0].priority, $0) < (hints[$1].priority, $1) }
            kept.removeAll { $0 == last }
        }
        return kept
    }

    private static func width(of hints: [Hint]) -> Int {
        hints.isEmpty ? 0 : hints.reduce(into: -2) { $0 += $1.width + 2 }
    }
}
