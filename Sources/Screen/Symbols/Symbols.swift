/// The signs that the screen is made of, in one of three sets. All are one cell wide in each.
public struct Symbols: Hashable, Sendable {
    public let box: BoxSymbols
    /// Parts of a bar's cell, from the thinnest to the whole; the last one is a full cell.
    public let barParts: [Character]
    /// A bar's cell that isn't filled.
    public let barTrack: Character
    /// Heights of a sparkline's cell, from the lowest (a known zero) to the highest.
    public let sparks: [Character]
    /// A bar's cell that will no longer be filled by the time that the bar looks forward to.
    public let barLeaving: Character
    /// What plots are drawn with.
    public let graphs: GraphSymbols
    /// Stands for what was cut off.
    public let ellipsis: String
    /// Stands for a value that isn't known yet.
    public let unknown: Character
    public let arrows: ArrowSymbols
    /// Stands for each letter of a secret.
    public let hidden: Character

    /// Plots of braille dots.
    public static let unicode = drawn(with: .braille)
    /// As `unicode`, for fonts whose braille is hard to see.
    public static let blocks = drawn(with: .blocks)

    /// Whether text from elsewhere may keep what isn't ASCII.
    public var isUnicode: Bool { graphs != .ascii }

    /// Any of the three.
    public static func drawn(with graphs: GraphSymbols) -> Symbols {
        guard graphs != .ascii else { return .ascii }
        return Symbols(
            box: .unicode,
            barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
            barTrack: "░",
            sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
            barLeaving: "▒",
            graphs: graphs,
            ellipsis: "…",
            unknown: "–",
            arrows: .unicode,
            hidden: "•"
        )
    }

    public static let ascii = Symbols(
        box: .ascii,
        barParts: ["#"],
        barTrack: ".",
        sparks: ["_", ".", "-", "=", "#"],
        barLeaving: "=",
        graphs: .ascii,
        ellipsis: "~",
        unknown: "-",
        arrows: .ascii,
        hidden: "*"
    )
}
