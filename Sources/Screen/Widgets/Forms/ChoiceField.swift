/// One of a few options, chosen with left and right.
public struct ChoiceField: Hashable, Sendable {
    public let options: [String]
    /// An index of `options`; 0 where there are none.
    public private(set) var selected: Int

    public init(options: [String], selected: Int = 0) {
        self.options = options
        self.selected = min(max(0, selected), max(0, options.count - 1))
    }

    /// Nil where there are no options.
    public var choice: String? {
        options.indices.contains(selected) ? options[selected] : nil
    }

    /// After the last option comes the first.
    public mutating func selectNext() { move(by: 1) }
    public mutating func selectPrevious() { move(by: -1) }

    /// - Returns: whether the key meant something here.
    public mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .left: selectPrevious()
        case .right, .character(" "): selectNext()
        default: return false
        }
        return true
    }

    private mutating func move(by step: Int) {
        guard !options.isEmpty else { return }
        selected = (selected + step + options.count) % options.count
    }
}

extension ChoiceField: Widget {
    /// `< POST >`, the option in the input's style.
    public func draw(on canvas: inout Canvas, in area: Rect, look: Look) {
        let room = max(0, area.width - 4)
        let shown = (choice ?? "").truncated(to: room, ellipsis: look.symbols.ellipsis)
        canvas.write("< \(shown) >", at: area.origin, in: look[.input])
    }
}
