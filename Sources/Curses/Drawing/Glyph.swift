import CCurses

/// A character in the form that ncurses takes: up to five wide characters, the first of which has a width.
struct Glyph {
    /// What stands in for what cannot be drawn: control characters and lone combining marks.
    static let blank = Glyph(" ")

    private static let mostScalars = Int(CCHARW_MAX)

    /// The code points, ended by 0.
    private let wide: SIMD8<wchar_t>
    /// Columns that the C library says it covers, 1 or 2.
    let columns: Int

    init(_ character: Character) {
        var wide = SIMD8<wchar_t>()
        var count = 0
        for scalar in character.unicodeScalars where count < Self.mostScalars {
            wide[count] = wchar_t(bitPattern: scalar.value)
            count += 1
        }
        let isPrintableASCII = (0x20..<0x7F).contains(wide[0])
        let columns = isPrintableASCII ? 1 : Int(headroom_columns(wide[0]))
        if columns <= 0 {
            wide = SIMD8()
            wide[0] = 0x20
        }
        self.wide = wide
        self.columns = max(columns, 1)
    }

    func cell(in rendition: Palette.Rendition) -> cchar_t {
        var cell = cchar_t()
        withUnsafeBytes(of: wide) { wide in
            let scalars = wide.assumingMemoryBound(to: wchar_t.self).baseAddress
            _ = headroom_set_cell(&cell, scalars, rendition.attributes, rendition.pair)
        }
        return cell
    }
}
