/// Something that draws itself into a rectangle, from what it holds and the look alone.
public protocol Widget {
    /// Called by `Canvas.draw`: the area isn't empty, lies inside the canvas, and nothing outside it can be
    /// changed.
    func draw(on canvas: inout Canvas, in area: Rect, look: Look)
}
