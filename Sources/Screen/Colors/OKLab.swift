/// A colour in a space where equal distances look equally different (Björn Ottosson, "A perceptual color
/// space for image processing").
struct OKLab: Hashable, Sendable {
    let lightness: Double
    /// From green to red.
    let a: Double
    /// From blue to yellow.
    let b: Double

    /// From sRGB, 0xRRGGBB.
    init(rgb: UInt32) {
        self.init(
            linearRed: Self.linear(rgb >> 16),
            green: Self.linear(rgb >> 8),
            blue: Self.linear(rgb)
        )
    }

    /// From light, each from 0 to 1.
    init(linearRed red: Double, green: Double, blue: Double) {
        let long = Root.cube(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let medium = Root.cube(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let short = Root.cube(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short
        a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short
        b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short
    }

    func squaredDistance(to other: OKLab) -> Double {
        let lightness = lightness - other.lightness
        let a = a - other.a
        let b = b - other.b
        return lightness * lightness + a * a + b * b
    }

    /// The light of a channel (its low 8 bits), from 0 to 1 (IEC 61966-2-1).
    static func linear(_ channel: UInt32) -> Double {
        let value = Double(channel & 0xFF) / 255
        guard value > 0.040_45 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        return base * base * Root.fifth(base * base)
    }
}
