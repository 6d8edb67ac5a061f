/// The 24-bit values of the palette of 256, for terminals that are driven with direct colour.
enum XtermColors {
    private static let bright: [UInt32] = [
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    private static let steps: [UInt32] = [0, 95, 135, 175, 215, 255]

    /// 0xRRGGBB of a colour from 8 on, as xterm's resources have it by default; 16 to 231 are a cube of six
    /// steps, 232 to 255 a ramp of greys.
    static func value(of index: UInt8) -> UInt32 {
        precondition(index >= 8, "the first eight are the user's own, sent by index")
        if index < 16 { return bright[Int(index) - 8] }
        if index >= 232 { return (8 + 10 * UInt32(index - 232)) * 0x01_0101 }
        let place = Int(index) - 16
        return steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6]
    }
}
