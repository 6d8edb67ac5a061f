import TestSupport

/// Texts made of what is hard to draw.
enum RandomText {
    private static let pieces: [String] = [
        "a", " ", "  ", "0", "-", "/repos/x/y", "中", "文", "한", "💥", "👩‍👩‍👧", "👍🏽", "⚠️", "🇩🇪", "e\u{301}",
        "\u{301}",
        "\u{200D}", "\u{FEFF}", "█", "⣿", "…", "की", "\u{1100}\u{1161}\u{11A8}", "\u{600}", "\u{FFFD}",
        "\u{FF21}",
    ]
    private static let harmful: [String] = [
        "\t", "\n", "\r\n", "\u{1B}[31m", "\u{9B}", "\u{202E}", "\u{7}", "\u{0}", "\u{2028}",
    ]

    static func make(using dice: inout Dice) -> String {
        (0..<Int.random(in: 0...12, using: &dice)).map { _ in
            (pieces + [harmful.randomElement(using: &dice) ?? ""]).randomElement(using: &dice) ?? ""
        }.joined()
    }
}
