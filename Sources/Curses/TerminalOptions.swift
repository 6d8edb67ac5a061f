/// How the terminal is to be opened.
public struct TerminalOptions: Sendable {
    public var mouse: MouseCapture
    /// Chooses the depth when the terminal's description is known; called on the terminal's thread.
    public var colorDepth: @Sendable (TerminalCapabilities) -> ColorDepth

    public init(
        mouse: MouseCapture,
        colorDepth: @escaping @Sendable (TerminalCapabilities) -> ColorDepth
    ) {
        self.mouse = mouse
        self.colorDepth = colorDepth
    }
}
