/// How much harm a command can do, and hence how it is asked for.
enum Danger: Hashable, Sendable {
    /// Done at once.
    case none
    /// Done at once, and the notice tells how to take it back.
    case mild
    /// Asked with y/N, No by default.
    case moderate
    /// Asked by having a word typed.
    case severe
}
