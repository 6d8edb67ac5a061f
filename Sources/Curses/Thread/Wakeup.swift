public import Screen

/// Why the terminal's thread woke; nothing at all when `wake()` was called or the time had come.
public struct Wakeup: Hashable, Sendable {
    /// In the order in which the terminal sent them. The first wake-up of all has the size.
    public let inputs: [TerminalInput]
    public let signals: [TerminalSignal]

    public init(inputs: [TerminalInput], signals: [TerminalSignal]) {
        self.inputs = inputs
        self.signals = signals
    }
}
