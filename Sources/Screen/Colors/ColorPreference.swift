/// What an operator may ask for with `--color` or in the configuration.
public enum ColorPreference: String, Hashable, Sendable, CaseIterable {
    /// Whatever the environment and the terminal say.
    case auto
    case trueColor = "truecolor"
    case palette256 = "256"
    case ansi16 = "16"
    case ansi8 = "8"
    case mono

    /// Nil where it leaves the choice to others.
    var tier: ColorTier? {
        switch self {
        case .auto: nil
        case .trueColor: .trueColor
        case .palette256: .palette256
        case .ansi16: .ansi16
        case .ansi8: .ansi8
        case .mono: .mono
        }
    }
}
