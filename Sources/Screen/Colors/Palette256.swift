/// The 256 colours of a terminal; the first 16 are the user's own, the rest are the same everywhere.
enum Palette256 {
    /// The entry from 16 to 255 that looks nearest to a colour.
    static func nearest(to rgb: UInt32) -> UInt8 {
        let wanted = OKLab(rgb: rgb)
        var best = 0
        for index in colors.indices
        where wanted.squaredDistance(to: colors[index]) < wanted.squaredDistance(to: colors[best]) {
            best = index
        }
        return UInt8(best + 16)
    }

    /// What an entry shows, 0xRRGGBB: a 6×6×6 cube from 16, 24 greys from 232.
    static func rgb(of index: UInt8) -> UInt32 {
        if index >= 232 {
            return (UInt32(index) - 232) * 0x0A_0A0A + 0x08_0808
        }
        let place = Int(index) - 16
        return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
    }

    private static let levels: [UInt32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    private static let colors: [OKLab] = (16...255).map { OKLab(rgb: rgb(of: $0)) }
}
