/// The sixteen colours that every colour terminal has, and whose shades the user chooses.
enum ANSIColor: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// As theme files name it: `red`, `bright-red`.
    init?(name: String) {
        let match = Self.allCases.first { $0.name == name }
        guard let match else { return nil }
        self = match
    }

    var name: String {
        rawValue < 8 ? "\(self)" : "bright-\(Self.allCases[Int(rawValue) - 8])"
    }

    /// A style of these colours for a terminal with the first eight only: a bright foreground becomes bold,
    /// and bright black, which would vanish, the terminal's own colour made dim.
    static func reduced(_ style: Style) -> Style {
        var result = style
        if case .indexed(let number) = style.background, number < 16 {
            result.background = .indexed(number % 8)
        }
        switch style.foreground {
        case .indexed(ANSIColor.brightBlack.rawValue):
            result.foreground = .terminal
            result.attributes.insert(.dim)
        case .indexed(let number) where number > 8 && number < 16:
            result.foreground = .indexed(number - 8)
            result.attributes.insert(.bold)
        case .indexed, .rgb, .terminal:
            break
        }
        return result
    }
}
