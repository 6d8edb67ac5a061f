/// The dots of a plot, and which series each cell belongs to.
struct DotGrid {
    let columns: Int
    let rows: Int
    private let size: Size
    private let symbols: Symbols
    private let dots: Size
    /// A bit for each dot of a cell, row by row from the top.
    private var masks: [UInt8]
    private var owners: [Int?]

    init(size: Size, symbols: Symbols) {
        self.size = size
        self.symbols = symbols
        dots = symbols.graphs.dots
        columns = size.width * dots.width
        rows = size.height * dots.height
        masks = Array(repeating: 0, count: size.width * size.height)
        owners = Array(repeating: nil, count: size.width * size.height)
    }

    /// Levels count from the bottom.
    mutating func set(column: Int, levels: ClosedRange<Int>, owner: Int) {
        for level in levels {
            let row = rows - 1 - level
            let index = (row / dots.height) * size.width + column / dots.width
            masks[index] |= 1 << UInt8((row % dots.height) * dots.width + column % dots.width)
            owners[index] = owner
        }
    }

    /// Nil where no dot is set.
    func glyph(x: Int, y: Int) -> Character? {
        let mask = masks[y * size.width + x]
        guard mask != 0 else { return nil }
        switch symbols.graphs {
        case .braille: return Self.braille(of: mask)
        // A bar stands on the cell's bottom, also where the plot is a line: its highest dot tells the value.
        case .blocks: return symbols.sparks[7 - mask.trailingZeroBitCount]
        case .ascii: return "#"
        }
    }

    func owner(x: Int, y: Int) -> Int? {
        owners[y * size.width + x]
    }

    private static func braille(of mask: UInt8) -> Character {
        let pattern = bits.enumerated().reduce(into: UInt16(0)) { pattern, dot in
            if mask & 1 << UInt8(dot.offset) != 0 { pattern |= dot.element }
        }
        return Character(Unicode.Scalar(0x2800 + pattern) ?? " ")
    }

    /// The bit of each dot, row by row (Unicode Standard, chapter 21, Braille Patterns).
    private static let bits: [UInt16] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
