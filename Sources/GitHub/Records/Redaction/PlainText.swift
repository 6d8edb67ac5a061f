/// A text whose percent-encoding and backslash escapes are taken off, however often they were put on, and
/// which still knows for each byte where it stood and how deep it was wrapped.
///
/// The depth tells what ends a value: in `client_secret=a%26b&c=d` the first `&` is a part of the secret,
/// because it is wrapped deeper than the `=`.
struct PlainText {
    private struct Cell {
        var byte: UInt8
        /// Where it begins and ends in the source.
        var start: Int32
        var end: Int32
        var depth: UInt8
    }

    /// Wrapped deeper than this, a text is not for people.
    private static let deepest = 5

    let source: [UInt8]
    let bytes: [UInt8]
    /// Empty where nothing is wrapped and every byte stands where it stood.
    private let cells: [Cell]

    init(_ text: String) {
        source = Array(text.utf8)
        guard source.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") }) else {
            (bytes, cells) = (source, [])
            return
        }
        var cells = source.enumerated().map { place, byte in
            Cell(byte: byte, start: Int32(place), end: Int32(place + 1), depth: 0)
        }
        for _ in 0..<Self.deepest {
            let count = cells.count
            cells = Self.unwrapped(cells)
            if cells.count == count { break }
        }
        self.cells = cells
        bytes = cells.map(\.byte)
    }

    func depth(at place: Int) -> UInt8 {
        cells.isEmpty ? 0 : cells[place].depth
    }

    /// Where a range of the plain bytes stands in the source.
    func sourceRange(of range: Range<Int>) -> Range<Int> {
        guard !cells.isEmpty else { return range }
        return Int(cells[range.lowerBound].start)..<Int(cells[range.upperBound - 1].end)
    }

    private static func unwrapped(_ cells: [Cell]) -> [Cell] {
        var result: [Cell] = []
        result.reserveCapacity(cells.count)
        var place = 0
        while place < cells.count {
            let (byte, length) = unwrapped(cells[place...].prefix(6))
            let wrapping = cells[place..<place + length]
            let depth = (wrapping.map(\.depth).max() ?? 0) + (length > 1 ? 1 : 0)
            result.append(
                Cell(
                    byte: byte,
                    start: cells[place].start,
                    end: cells[place + length - 1].end,
                    depth: depth
                )
            )
            place += length
        }
        return result
    }

    /// The byte that stands at the beginning, and how many it is written with.
    private static func unwrapped(_ cells: ArraySlice<Cell>) -> (byte: UInt8, length: Int) {
        let bytes = cells.map(\.byte)
        switch bytes[0] {
        case UInt8(ascii: "%"):
            guard bytes.count >= 3, let code = [UInt8](hexadecimal: Array(bytes[1...2])) else { break }
            return (code[0], 3)
        case UInt8(ascii: "\\"):
            guard bytes.count >= 2 else { break }
            return escaped(bytes)
        default: break
        }
        return (bytes[0], 1)
    }

    /// The escapes of JSON (RFC 8259 section 7), of `\u` only those that stand for ASCII.
    private static func escaped(_ bytes: [UInt8]) -> (byte: UInt8, length: Int) {
        switch bytes[1] {
        case UInt8(ascii: "n"): return (10, 2)
        case UInt8(ascii: "r"): return (13, 2)
        case UInt8(ascii: "t"): return (9, 2)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
            return (bytes[1], 2)
        case UInt8(ascii: "u"):
            guard bytes.count == 6, let code = [UInt8](hexadecimal: Array(bytes[2...5])) else { break }
            if code[0] == 0, code[1] < 128 { return (code[1], 6) }
        default: break
        }
        return (bytes[0], 1)
    }
}
