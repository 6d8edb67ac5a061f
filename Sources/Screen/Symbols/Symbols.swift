/// The signs that the screen is made of, in one of two sets. All are one cell wide in both.
public struct Symbols: Hashable, Sendable {
    public let box: BoxSymbols
    /// Parts of a bar's cell, from the thinnest to the whole; the last one is a full cell.
    public let barParts: [Character]
    /// A bar's cell that isn't filled.
    public let barTrack: Character
    /// Heights of a sparkline's cell, from the lowest (a known zero) to the highest.
    public let sparks: [Character]
    /// Whether plots are drawn with braille, 2×4 dots a cell.
    public let usesBraille: Bool
    /// Stands for what was cut off.
    public let ellipsis: String
    /// Stands for a value that isn't known yet.
    public let unknown: Character
    public let arrows: ArrowSymbols
    /// Stands for each letter of a secret.
    public let hidden: Character

    public static let unicode = Symbols(
        box: .unicode,
        barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
        barTrack: "░",
        sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        usesBraille: true,
        ellipsis: "…",
        unknown: "–",
        arrows: .unicode,
        hidden: "•"
    )

    public static let ascii = Symbols(
        box: .ascii,
        barParts: ["#"],
        barTrack: ".",
        sparks: ["_", ".", "-", "=", "#"],
        usesBraille: false,
        ellipsis: "~",
        unknown: "-",
        arrows: .ascii,
        hidden: "*"
    )
}
