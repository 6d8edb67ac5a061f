/// How many colours the terminal is driven with.
public enum ColorDepth: Hashable, Sendable {
    /// Attributes only; colours in a style are not sent.
    case none
    /// `Color.indexed` from 0 to 15; a terminal with 8 shows the bright ones as bold.
    case colors16
    /// `Color.indexed` from 0 to 255.
    case colors256
    /// `Color.rgb` besides the 256.
    case direct
}
