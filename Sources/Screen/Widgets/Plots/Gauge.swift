/// A bar that is filled in proportion, to an eighth of a cell; as high as its area.
public struct Gauge: Widget, Hashable, Sendable {
    /// From 0 to 1; nil where it isn't known, which draws no bar at all.
    public var fraction: Double?
    /// What the fraction is expected to fall to; the cells that it will leave are marked. Nil where nobody knows, or
    /// where it doesn't fall.
    public var forecast: Double?
    public var role: Role

    public init(fraction: Double?, forecast: Double? = nil, role: Role) {
        self.fraction = fraction
        self.forecast = forecast
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
        let parts = Self.parts(fraction, of: width * steps)
        let staying = staying(of: parts, width: width, steps: steps)
        var filled = String(repeating: full, count: staying / steps)
        if staying < parts {
            let leaving = (parts + steps - 1) / steps - staying / steps
            filled += String(repeating: symbols.barLeaving, count: leaving)
        } else if parts % steps > 0 {
            filled.append(symbols.barParts[parts % steps - 1])
        }
        return (filled, String(repeating: symbols.barTrack, count: width - filled.count))
    }

    /// What is still filled by then, in whole cells where something leaves.
    private func staying(of parts: Int, width: Int, steps: Int) -> Int {
        guard let forecast, !forecast.isNaN else { return parts }
        let later = min(Self.parts(forecast, of: width * steps), parts)
        return later / steps == parts / steps ? parts : later / steps * steps
    }

    /// A bar is empty or full only where the value is: what is left of little, or missing from much, shows.
    private static func parts(_ fraction: Double, of whole: Int) -> Int {
        let exact = min(max(fraction, 0), 1) * Double(whole)
        if exact <= 0 { return 0 }
        if exact >= Double(whole) { return whole }
        return min(max(Int(exact + 0.5), 1), max(whole - 1, 1))
    }
}
