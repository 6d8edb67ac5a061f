import Screen

/// How one screen is drawn in several tiers: a letter for each cell, and what each letter stands for.
struct StyleMap {
    static let tiers: [ColorTier] = [.trueColor, .palette256, .mono]
    private static let letters = Array("·abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    let text: String

    /// - Parameter views: of the same screen, in the order of the tiers.
    init(_ views: [Canvas]) {
        let size = views[0].size
        var legend: [[Style]] = []
        var rows: [String] = []
        for y in 0..<size.height {
            rows.append(
                String(
                    (0..<size.width).map { x in
                        let styles = views.map { $0[Point(x: x, y: y)].style }
                        let index = legend.firstIndex(of: styles) ?? legend.count
                        if index == legend.count { legend.append(styles) }
                        return Self.letters[index]
                    }
                )
            )
        }
        let lines = zip(Self.letters, legend).map { letter, styles in
            "\(letter)  " + styles.map(Self.text(of:)).joined(separator: " | ")
        }
        text = (rows + [""] + lines).joined(separator: "\n")
    }

    private static func text(of style: Style) -> String {
        let names: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
            (.reverse, "reverse"),
        ]
        let set = names.filter { style.attributes.contains($0.0) }.map(\.1)
        return ([text(of: style.foreground) + " on " + text(of: style.background)] + set)
            .joined(separator: " ")
    }

    private static func text(of color: Color) -> String {
        switch color {
        case .terminal: "own"
        case .indexed(let index): "\(index)"
        case .rgb(let value): "#" + String(value | 1 << 24, radix: 16).dropFirst()
        }
    }
}
