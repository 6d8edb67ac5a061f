/// What a scalar does to the cells of a line.
enum ScalarWidth: Hashable, Sendable {
    /// Takes one or two cells of its own.
    case cells(Int)
    /// Is drawn over the cell before it.
    case mark
    /// Can't be seen: joiners, variation selectors, soft hyphens.
    case ignored
    /// Would move the cursor, start an escape sequence or turn the line's direction; a sign stands in for it.
    case harmful
    /// A tab, which is drawn as one space: what lies after it must not depend on the column.
    case tab
}

extension ScalarWidth {
    /// The width as the C library's `wcwidth` gives it, so that the terminal's cursor and our grid agree.
    /// Ambiguous width (Unicode Standard Annex 11) counts as one.
    init(of scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: self = .tab
        case 0x00..<0x20, 0x7F..<0xA0: self = .harmful
        case 0xAD: self = .ignored
        case 0x20..<0x300, 0x2500..<0x25A0, 0x2800..<0x2900: self = .cells(1)
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: self = .mark
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .ignored
        default: self.init(byCategoryOf: scalar)
        }
    }

    private init(byCategoryOf scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark:
            self = .mark
        case .control, .lineSeparator, .paragraphSeparator:
            self = .harmful
        case .format:
            self = scalar.properties.isBidiControl ? .harmful : .ignored
        default:
            self = .cells(WideScalars.contains(scalar) ? 2 : 1)
        }
    }
}
