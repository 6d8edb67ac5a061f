extension Rect {
    /// What both cover, for any numbers: a rectangle from an event may be far outside what can be added up.
    func clipped(to other: Rect) -> Rect {
        let x = max(left, other.left)
        let y = max(top, other.top)
        let right = min(Self.end(of: left, width), other.right)
        let bottom = min(Self.end(of: top, height), other.bottom)
        guard right > x, bottom > y else {
            return Rect(origin: other.origin, size: Size(width: 0, height: 0))
        }
        return Rect(x: x, y: y, width: right - x, height: bottom - y)
    }

    private static func end(of start: Int, _ length: Int) -> Int {
        let (sum, overflow) = start.addingReportingOverflow(length)
        return overflow ? .max : sum
    }
}
