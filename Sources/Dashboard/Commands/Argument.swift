/// What a command works on.
enum Argument: Hashable, Sendable {
    /// The request of the selected row, or the one shown in detail.
    case request
    /// The selected row of the focused panel.
    case row
    /// The route class of the selected breaker, or of the worst one.
    case breaker
    /// The gate of the selected bucket, or the first that is shut.
    case gate
    /// A form asks for it.
    case draft
    /// A line asks for it.
    case text
    /// A list offers it.
    case theme
}
