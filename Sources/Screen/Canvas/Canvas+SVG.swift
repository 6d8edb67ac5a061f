extension Canvas {
    /// The frame as a picture: one `text` for each run, so that it can be searched and copied from.
    ///
    /// - Parameter kind: what the terminal's own colours are taken to be.
    public func svg(on kind: Theme.Kind) -> String {
        let (width, height) = (size.width * Self.cellWidth + 16, size.height * Self.cellHeight + 16)
        let paper = SVGPaper(kind)
        let rows = (0..<size.height).flatMap { row in
            runs(ofRow: row).map {
                paper.drawing(of: $0, x: $0.column * Self.cellWidth + 8, y: row * Self.cellHeight + 8)
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">
            <rect width="100%" height="100%" fill="\(paper.background)"/>
            \(rows.joined())
            </svg>

            """
    }

    fileprivate static let cellWidth = 9
    fileprivate static let cellHeight = 18
}

/// Draws runs in colours that stand for themselves.
private struct SVGPaper {
    let foreground: String
    let background: String

    init(_ kind: Theme.Kind) {
        (foreground, background) = kind == .dark ? ("#d4d4d4", "#16181c") : ("#24292f", "#ffffff")
    }

    func drawing(of run: CanvasRun, x: Int, y: Int) -> String {
        let isReversed = run.style.attributes.contains(.reverse)
        let front = hexadecimal(of: run.style.foreground) ?? foreground
        let back = hexadecimal(of: run.style.background) ?? background
        let (ink, paper) = isReversed ? (back, front) : (front, back)
        let width = run.width * Canvas.cellWidth
        let box =
            paper == background
            ? ""
            : "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(Canvas.cellHeight)\" fill=\"\(paper)\"/>"
        guard run.text.contains(where: { $0 != " " }) else { return box }
        return box
            + "<text x=\"\(x)\" y=\"\(y + 13)\" fill=\"\(ink)\" textLength=\"\(width)\" "
            + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"\(attributes(of: run.style))>"
            + "\(Self.escaped(run.text))</text>\n"
    }

    private func attributes(of style: Style) -> String {
        (style.attributes.contains(.bold) ? " font-weight=\"bold\"" : "")
            + (style.attributes.contains(.dim) ? " opacity=\"0.7\"" : "")
            + (style.attributes.contains(.italic) ? " font-style=\"italic\"" : "")
            + (style.attributes.contains(.underline) ? " text-decoration=\"underline\"" : "")
    }

    private func hexadecimal(of color: Color) -> String? {
        switch color {
        case .terminal: return nil
        case .indexed(let index):
            return Self.hexadecimal(index < 16 ? Self.standard[Int(index)] : Palette256.rgb(of: index))
        case .rgb(let rgb): return Self.hexadecimal(rgb)
        }
    }

    private static func hexadecimal(_ rgb: UInt32) -> String {
        let digits = String(rgb, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// The user's sixteen, as xterm has them.
    private static let standard: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x3B78FF, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
