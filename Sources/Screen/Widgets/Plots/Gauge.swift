/// A bar that is filled in proportion, to an eighth of a cell; as high as its area.
public struct Gauge: Widget, Hashable, Sendable {
    /// From 0 to 1; nil where it isn't known, which draws no bar at all.
    public var fraction: Double?
    public var role: Role

    public init(fraction: Double?, role: Role) {
        self.fraction = fraction
        self.role = role
    }

    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let cells = self.cells(width: area.width, symbols: look.symbols)
        let filled = cells.filled.count
        for y in area.top..<area.bottom {
            canvas.write(cells.filled, at: Point(x: area.left, y: y), in: look[role])
            canvas.write(cells.rest, at: Point(x: area.left + filled, y: y), in: look[.dim])
        }
    }

    private func cells(width: Int, symbols: Symbols) -> (filled: String, rest: String) {
        guard let fraction, !fraction.isNaN, let full = symbols.barParts.last else {
            return ("", String(symbols.unknown).padded(to: width, alignment: .left))
        }
        let steps = symbols.barParts.count
        let exact = min(max(fraction, 0), 1) * Double(width * steps)
        let parts = Self.parts(exact, of: width * steps)
        var filled = String(repeating: full, count: parts / steps)
        if parts % steps > 0 { filled.append(symbols.barParts[parts % steps - 1]) }
        return (filled, String(repeating: symbols.barTrack, count: width - filled.count))
    }

    /// A bar is empty or full only where the value is: what is left of little, or missing from much, shows.
    private static func parts(_ exact: Double, of whole: Int) -> Int {
        if exact <= 0 { return 0 }
        if exact >= Double(whole) { return whole }
        return min(max(Int(exact + 0.5), 1), max(whole - 1, 1))
    }
}
