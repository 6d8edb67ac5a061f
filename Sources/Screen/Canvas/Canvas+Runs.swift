/// Cells side by side in one style.
struct CanvasRun: Hashable, Sendable {
    var column: Int
    /// Columns that it takes.
    var width: Int
    var text: String
    var style: Style
}

extension Canvas {
    /// A row cut where the style changes.
    func runs(ofRow row: Int) -> [CanvasRun] {
        var runs: [CanvasRun] = []
        for (column, cell) in cells[row * size.width..<(row + 1) * size.width].enumerated() {
            let glyph = cell.glyph == Cell.continuation ? "" : String(cell.glyph)
            if let last = runs.indices.last, runs[last].style == cell.style {
                runs[last].text += glyph
                runs[last].width += 1
            } else {
                runs.append(CanvasRun(column: column, width: 1, text: glyph, style: cell.style))
            }
        }
        return runs
    }
}
