/// A state as shape and word, so that it is told without colour; the role adds the colour.
public struct StateMark: Hashable, Sendable {
    /// One cell; the same in both sets of symbols.
    public let shape: String
    public let word: String
    public let role: Role

    /// Shape and word: `x OPEN`.
    public var text: String { word.isEmpty ? shape : "\(shape) \(word)" }

    public static let closed = StateMark(shape: "o", word: "CLOSED", role: .stateClosed)
    public static let half = StateMark(shape: "~", word: "HALF", role: .stateHalf)
    public static let open = StateMark(shape: "x", word: "OPEN", role: .stateOpen)
    public static let forced = StateMark(shape: "!", word: "FORCED", role: .stateForced)
    public static let disabled = StateMark(shape: "-", word: "OFF", role: .stateDisabled)

    /// Limits have no word of their own beside the number: `ok`, `!` and `!!`.
    public static let limitFull = StateMark(shape: "ok", word: "", role: .limitFull)
    public static let limitLow = StateMark(shape: "!", word: "", role: .limitLow)
    public static let limitEmpty = StateMark(shape: "!!", word: "", role: .limitEmpty)
    public static let limitSecondary = StateMark(shape: "!!", word: "", role: .limitSecondary)
}
