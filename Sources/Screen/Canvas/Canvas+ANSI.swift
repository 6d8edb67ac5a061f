extension Canvas {
    /// The frame with its colours, for `cat` and `less -R` (ECMA-48 SGR; 38;2 and 38;5 by ISO 8613-6).
    public var ansiText: String {
        (0..<size.height).map { row in
            let line = runs(ofRow: row).map { "\u{1B}[\(Self.codes(of: $0.style))m\($0.text)" }.joined()
            return line + "\u{1B}[0m\n"
        }.joined()
    }

    private static func codes(of style: Style) -> String {
        let attributes: [(Attributes, Int)] = [
            (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
        ]
        let set = attributes.filter { style.attributes.contains($0.0) }.map { "\($0.1)" }
        let colors = [code(of: style.foreground, base: 30), code(of: style.background, base: 40)]
        return (["0"] + set + colors.compactMap(\.self)).joined(separator: ";")
    }

    private static func code(of color: Color, base: Int) -> String? {
        switch color {
        case .terminal: nil
        case .indexed(let index): "\(base + 8);5;\(index)"
        case .rgb(let rgb): "\(base + 8);2;\(rgb >> 16 & 0xFF);\(rgb >> 8 & 0xFF);\(rgb & 0xFF)"
        }
    }
}
