import TestSupport

/// Whatever may arrive from a terminal, one input after the other: keys, pastes, reports of the mouse, and what is
/// none of these. Nothing in it ends the program or lends the terminal to another, which loses what was typed ahead: no
/// `q`, no `P`, neither ^E nor a key that makes a signal, and lines after `:` are whole.
struct RandomInput {
    var dice: Dice

    private static let letters =
        Array(" abcdefghijklmnoprstuvwxyz0123456789ABCDEFGHIJKLNOQRSTUVWXYZ".utf8)
        + Array("!\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~".utf8)
    /// Without ^C, ^E, ^Z, ^\ and Escape.
    private static let controls = (1...31).filter { ![3, 5, 26, 27, 28].contains($0) }.map(UInt8.init)

    mutating func next() -> [UInt8] {
        switch dice.roll(0...99) {
        case 0..<50: [dice.pick(Self.letters)]
        case 50..<58: [dice.pick(Self.controls)]
        case 58..<72: Array(dice.pick(Self.keys).utf8)
        case 72..<77: [0x1B]
        case 77..<85: Array(mouse().utf8)
        case 85..<90: Array("\u{1B}[200~\(text())\u{1B}[201~".utf8)
        case 90..<93: broken()
        case 93..<96: dice.pick(Self.noText)
        case 96..<99: Array(text().utf8)
        default: Array(dice.pick(Self.lines).utf8)
        }
    }

    /// Arrows and the like, of several terminals, also with a modifier, and reports of focus.
    private static let keys: [String] =
        ["A", "B", "C", "D", "F", "H", "Z", "1;5A", "1;2B", "P", "[A", "[E", "I", "O"].map { "\u{1B}[" + $0 }
        + (1...36).map { "\u{1B}[\($0)~" }
        + ["A", "B", "C", "D", "M", "P", "S", "X", "j", "5A"].map { "\u{1B}O" + $0 }
        + ["\r", "\r", "\t", "\u{7F}", "\n"]

    /// Text that is pasted or typed: wide, combined, from right to left, with what controls terminals.
    private mutating func text() -> String {
        (0..<dice.roll(0...6)).map { _ in dice.pick(Self.words) }.joined()
    }

    private static let words = [
        "/repos/octo-org/api", "{\"a\":[1,2,", "GET ", "日本語", "e\u{301}\u{302}", "👩‍👩‍👧", "\u{202E}abc",
        "\u{200B}", "\r\n", "\t", "\u{0}", "\u{9B}31m", "a|b(", "core", "%s%n", "12", "\u{FFFD}", "yes",
    ]

    private mutating func mouse() -> String {
        let button = dice.pick([0, 0, 0, 1, 2, 3, 32, 35, 64, 65, 66, 128, 999])
        let column = dice.pick([0, 1, dice.roll(1...240), 99_999, 1_000_000])
        let row = dice.pick([0, 1, dice.roll(1...70), 99_999])
        guard dice.chance(percent: 80) else {
            // The old form, its three bytes complete, lest it eats the beginning of what follows.
            return "\u{1B}[M" + ["   ", "!\"#", "`~~", "\u{1}\u{2}\u{5}"][dice.roll(0...3)]
        }
        return "\u{1B}[<\(button);\(column);\(row)\(dice.chance(percent: 50) ? "M" : "m")"
    }

    /// Sequences that break off, that nobody knows, or whose end is missing.
    private mutating func broken() -> [UInt8] {
        let sequences = [
            "\u{1B}[", "\u{1B}[1;", "\u{1B}[<0;5", "\u{1B}[<-1;;m", "\u{1B}O", "\u{1B}]0;title",
            "\u{1B}P1$r0m",
            "\u{1B}_x\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}[?62;c", "\u{1B}[999999999999~",
            "\u{1B}\u{1B}",
            "\u{1B}[201~", "\u{1B}[" + String(repeating: "1;", count: 200), "\u{1B}[200~" + text(),
        ]
        return Array(dice.pick(sequences).utf8)
    }

    /// No UTF-8: too long, too short, a surrogate, beyond the last, and what is never a byte of it.
    private static let noText: [[UInt8]] = [
        [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
        [0xFF], [0xFE, 0xFE], [0xF0, 0x9F], [0xC3],
    ]

    private static let lines = [
        ":help\r", ":layout traffic\r", ":lay\t\t\r", ":set rateLimit.reservePercentage 25%\r",
        ":theme light\r",
        ":at 5m\r", ":filter (\r", ":ui graphs ascii\r", ":no such thing\r", ":weather server-error 20%\r",
        ":breaker api open 1m\r", ":send GET /rate_limit\r", ":preset development\r", ":\u{1B}",
    ]
}
