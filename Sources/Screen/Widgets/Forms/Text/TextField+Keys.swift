extension TextField {
    /// Does what the key means in a line of text: letters, backspace, delete, arrows, home, end, and the
    /// shell's control keys a, e, b, f, d, h, k and u.
    /// - Returns: whether the key meant something here.
    public mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace, .control("h"): deleteBackward()
        case .delete, .control("d"): deleteForward()
        case .left, .control("b"): moveLeft()
        case .right, .control("f"): moveRight()
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        case .control("u"): deleteToStart()
        case .control("k"): deleteToEnd()
        case .control, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function:
            return false
        }
        return true
    }
}
