/// The dots of a plot, and which series each cell belongs to.
struct DotGrid {
    let columns: Int
    let rows: Int
    private let size: Size
    private let usesBraille: Bool
    private var masks: [UInt8]
    private var owners: [Int?]

    init(size: Size, usesBraille: Bool) {
        self.size = size
        self.usesBraille = usesBraille
        columns = usesBraille ? size.width * 2 : size.width
        rows = usesBraille ? size.height * 4 : size.height
        masks = Array(repeating: 0, count: size.width * size.height)
        owners = Array(repeating: nil, count: size.width * size.height)
    }

    /// Levels count from the bottom.
    mutating func set(column: Int, levels: ClosedRange<Int>, owner: Int) {
        for level in levels {
            let row = rows - 1 - level
            let index = usesBraille ? (row / 4) * size.width + column / 2 : row * size.width + column
            masks[index] |= usesBraille ? Self.bits[row % 4][column % 2] : 1
            owners[index] = owner
        }
    }

    /// Nil where no dot is set.
    func glyph(x: Int, y: Int) -> Character? {
        let mask = masks[y * size.width + x]
        guard mask != 0 else { return nil }
        guard usesBraille else { return "#" }
        return Character(Unicode.Scalar(0x2800 + UInt16(mask)) ?? " ")
    }

    func owner(x: Int, y: Int) -> Int? {
        owners[y * size.width + x]
    }

    /// The bit of each dot, by row and column (Unicode Standard, chapter 21, Braille Patterns).
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
