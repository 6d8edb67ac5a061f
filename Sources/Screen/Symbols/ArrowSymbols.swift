/// Signs that point: changes of state, sort order, more beyond the edge.
public struct ArrowSymbols: Hashable, Sendable {
    public let up: Character
    public let down: Character
    public let left: Character
    public let right: Character

    static let unicode = ArrowSymbols(up: "↑", down: "↓", left: "←", right: "→")
    static let ascii = ArrowSymbols(up: "^", down: "v", left: "<", right: ">")
}
