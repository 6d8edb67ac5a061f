import Curses
import Screen

/// Decides how many colours are used, from what the operator wants and what the terminal can show.
struct ColorChoice: Sendable {
    let preference: ColorPreference?
    let noColor: String?
    let colorTerm: String?

    func depth(for capabilities: TerminalCapabilities) -> ColorDepth {
        switch tier(for: capabilities) {
        case .mono: .none
        case .ansi8, .ansi16: .colors16
        case .palette256: .colors256
        case .trueColor: .direct
        }
    }

    /// The tier that the terminal really got: a wish for more than it can show is cut down.
    func tier(on terminal: Terminal) -> ColorTier {
        let wanted = tier(for: terminal.capabilities)
        switch terminal.colorDepth {
        case .none: return .mono
        case .colors16: return wanted == .ansi8 ? .ansi8 : .ansi16
        case .colors256: return .palette256
        case .direct: return .trueColor
        }
    }

    private func tier(for capabilities: TerminalCapabilities) -> ColorTier {
        ColorTier.choice(
            flag: preference,
            configured: nil,
            terminal: TerminalColors(
                noColor: noColor,
                term: capabilities.name,
                colorTerm: colorTerm,
                hasDirectColor: capabilities.offersDirectColor,
                count: capabilities.colors
            )
        )
    }
}
