extension TextArea {
    /// Does what the key means in a text: letters, Enter, backspace, delete, arrows, pages, home, end, and the shell's
    /// control keys a, b, d, f, h, k and u.
    /// - Returns: whether the key meant something here; arrows that lead out of the text do not.
    public mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .enter: breakLine()
        case .backspace, .control("h"): deleteBackward()
        case .delete, .control("d"): deleteForward()
        case .left, .control("b"): moveLeft()
        case .right, .control("f"): moveRight()
        case .up where row > 0: move(rows: -1)
        case .down where row + 1 < lines.count: move(rows: 1)
        case .pageUp: move(rows: -10)
        case .pageDown: move(rows: 10)
        case .home, .control("a"): moveToStart()
        case .end: moveToEnd()
        case .control("u"): deleteToStart()
        case .control("k"): deleteToEnd()
        case .up, .down, .control, .escape, .tab, .backTab, .insert, .function: return false
        }
        return true
    }
}
