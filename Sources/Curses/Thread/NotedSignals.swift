import CCurses

/// What the signals' handlers have noted for the terminal's thread.
struct NotedSignals: OptionSet {
    let rawValue: UInt32

    static let resize = NotedSignals(rawValue: UInt32(headroom_noted_resize))
    static let resumption = NotedSignals(rawValue: UInt32(headroom_noted_continue))
    static let stop = NotedSignals(rawValue: UInt32(headroom_noted_stop))
    static let termination = NotedSignals(rawValue: UInt32(headroom_noted_termination))

    /// Those since the last call.
    static func take() -> NotedSignals {
        NotedSignals(rawValue: headroom_take_signals())
    }
}
