/// What plots are drawn with.
public enum GraphSymbols: String, CaseIterable, Hashable, Sendable {
    /// Two columns of four dots a cell.
    case braille
    /// One bar of eight heights a cell.
    case blocks
    /// One sign a cell.
    case ascii

    /// How many columns and rows of a plot lie in one cell.
    var dots: Size {
        switch self {
        case .braille: Size(width: 2, height: 4)
        case .blocks: Size(width: 1, height: 8)
        case .ascii: Size(width: 1, height: 1)
        }
    }
}
