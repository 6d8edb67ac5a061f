import TestSupport
import Testing
import Themes

@testable import Screen

/// Draws widgets for golden files.
enum Gallery {
    static func look(_ name: String, _ tier: ColorTier, _ symbols: Symbols) throws -> Look {
        let text = try #require(BuiltInThemes.text(named: name))
        let theme = try Theme(
            parsing: text,
            file: "\(name).toml",
            tier: tier,
            inheriting: BuiltInThemes.text(named:)
        )
        return Look(theme: theme, symbols: symbols)
    }

    /// The widget in each size, with both sets of symbols, on cells filled with dots.
    static func text(of widget: some Widget, sizes: [Size]) throws -> String {
        var parts: [String] = []
        for (name, symbols) in [("unicode", Symbols.unicode), ("ascii", .ascii)] {
            let look = try look("dark", .mono, symbols)
            for size in sizes {
                parts.append("\(name) \(size.width)x\(size.height)")
                parts.append(drawn(widget, size: size, look: look).plainText)
            }
        }
        return parts.joined(separator: "\n")
    }

    static func drawn(_ widget: some Widget, size: Size, look: Look) -> Canvas {
        var canvas = Canvas(size: size)
        canvas.fill(canvas.bounds, with: Cell(glyph: "·", style: .plain))
        canvas.draw(widget, in: canvas.bounds, look: look)
        return canvas
    }
}
