import Curses
import Screen

/// How the operator wants the screen to look.
struct ScreenChoice: Sendable {
    /// What comes of it on a terminal.
    struct Fitted {
        var look: Look
        var themes: ThemeLibrary
        var tier: ColorTier
    }

    let color: ColorChoice
    let isASCII: Bool
    /// What graphs are drawn with where the terminal can show it.
    let graphs: GraphSymbols
    let theme: String
    let mouse: MouseCapture
    let environment: [String: String]

    var terminal: TerminalOptions { TerminalOptions(mouse: mouse, colorDepth: color.depth) }

    func fitted(on terminal: Terminal) throws -> Fitted {
        let themes = ThemeLibrary(environment: environment)
        let tier = color.tier(on: terminal)
        let isASCII = isASCII || !terminal.capabilities.isUTF8 || !expectsUTF8
        let theme = try themes.theme(named: theme, tier: tier)
        let look = Look(theme: theme, symbols: isASCII ? .ascii : .drawn(with: graphs))
        return Fitted(look: look, themes: themes, tier: tier)
    }

    /// Whether the locale's character set is UTF-8. Where nothing names a locale, as in many containers, it is taken to
    /// be; a locale that is named and is another one is obeyed.
    private var expectsUTF8: Bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let named = named?.lowercased() else { return true }
        return named.contains("utf-8") || named.contains("utf8")
    }
}
