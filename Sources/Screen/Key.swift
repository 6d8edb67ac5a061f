/// A key as the operator pressed it. Modifiers appear only where terminals agree on them.
public enum Key: Hashable, Sendable {
    case character(Character)
    /// Control held with a lower-case letter or one of `@[\]^_`; never the ones below (tab, enter, backspace).
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
}

/// A mouse report; coordinates in cells.
public struct Mouse: Hashable, Sendable {
    public enum Action: Hashable, Sendable { case pressed, released, wheelUp, wheelDown }

    public var action: Action
    public var point: Point

    public init(action: Action, point: Point) {
        self.action = action
        self.point = point
    }
}

/// Everything that a terminal can say.
public enum TerminalInput: Hashable, Sendable {
    case key(Key)
    /// Bracketed paste, whole; control characters still in it.
    case pasted(String)
    case mouse(Mouse)
    case resized(Size)
    /// The terminal's window gained or lost the keyboard.
    case focused(Bool)
}
