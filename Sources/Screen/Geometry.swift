/// A place on the screen, in cells; the origin is the upper left corner.
public struct Point: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A width and a height in cells; never negative.
public struct Size: Hashable, Sendable {
    public let width: Int
    public let height: Int

    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public var isEmpty: Bool { width == 0 || height == 0 }
}

/// A rectangle of cells. Its edges never leave the order left ≤ right, top ≤ bottom.
public struct Rect: Hashable, Sendable {
    public let origin: Point
    public let size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public var left: Int { origin.x }
    public var top: Int { origin.y }
    public var width: Int { size.width }
    public var height: Int { size.height }
    /// The column after the last one.
    public var right: Int { origin.x + size.width }
    /// The row after the last one.
    public var bottom: Int { origin.y + size.height }
    public var isEmpty: Bool { size.isEmpty }

    public func contains(_ point: Point) -> Bool {
        point.x >= left && point.x < right && point.y >= top && point.y < bottom
    }

    public func intersects(_ other: Rect) -> Bool {
        !intersection(other).isEmpty
    }

    /// What both cover; empty where they don't meet.
    public func intersection(_ other: Rect) -> Rect {
        let x = max(left, other.left)
        let y = max(top, other.top)
        return Rect(x: x, y: y, width: min(right, other.right) - x, height: min(bottom, other.bottom) - y)
    }

    /// The rectangle without `columns` on each side and `rows` above and below.
    public func inset(columns: Int, rows: Int) -> Rect {
        Rect(x: left + columns, y: top + rows, width: width - 2 * columns, height: height - 2 * rows)
    }
}
