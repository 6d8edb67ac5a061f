/// How many colours a terminal can show, from none to all.
public enum ColorTier: Hashable, Sendable, CaseIterable {
    /// No colour: bold, underline and reverse carry the meaning.
    case mono
    case ansi8
    case ansi16
    case palette256
    case trueColor

    /// The tier for what is wanted and what the terminal can do. The first of these that says something
    /// wins: the flag, the configuration, `NO_COLOR` (not empty: no colour; no-color.org), `TERM` (unset or
    /// `dumb`: no colour), `COLORTERM` together with a terminal description that has direct colour, the
    /// number of colours in the terminal's description.
    public static func choice(
        flag: ColorPreference?,
        configured: ColorPreference?,
        terminal: TerminalColors
    ) -> ColorTier {
        if let tier = flag?.tier ?? configured?.tier { return tier }
        if let noColor = terminal.noColor, !noColor.isEmpty { return .mono }
        guard let term = terminal.term, !term.isEmpty, term != "dumb" else { return .mono }
        let claimsTrueColor = terminal.colorTerm == "truecolor" || terminal.colorTerm == "24bit"
        if claimsTrueColor, terminal.hasDirectColor { return .trueColor }
        switch terminal.count {
        case 256...: return .palette256
        case 16...: return .ansi16
        case 8...: return .ansi8
        default: return .mono
        }
    }
}
