@testable import Screen

/// A colour as light, to judge how well it is seen.
struct Sight {
    var red: Double
    var green: Double
    var blue: Double

    /// - Parameter terminal: what the terminal's own colour is taken to be.
    init(_ color: Color, terminal: UInt32) {
        let rgb: UInt32 =
            switch color {
            case .terminal: terminal
            case .rgb(let value): value
            case .indexed(let number): number < 16 ? terminal : Palette256.rgb(of: number)
            }
        self.init(red: OKLab.linear(rgb >> 16), green: OKLab.linear(rgb >> 8), blue: OKLab.linear(rgb))
    }

    private init(red: Double, green: Double, blue: Double) {
        self.red = min(max(red, 0), 1)
        self.green = min(max(green, 0), 1)
        self.blue = min(max(blue, 0), 1)
    }

    /// WCAG 2.2, relative luminance and contrast ratio: from 1 to 21.
    func contrast(with other: Sight) -> Double {
        let mine = luminance + 0.05
        let theirs = other.luminance + 0.05
        return max(mine, theirs) / min(mine, theirs)
    }

    private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    func seen(with eyes: ColorBlindness) -> Sight {
        func mixed(_ row: SIMD3<Double>) -> Double { (row * [red, green, blue]).sum() }
        let rows = eyes.rows
        return Sight(red: mixed(rows[0]), green: mixed(rows[1]), blue: mixed(rows[2]))
    }

    /// In OKLab; two colours closer than about 0.02 look the same.
    func distance(to other: Sight) -> Double {
        lab.squaredDistance(to: other.lab).squareRoot()
    }

    private var lab: OKLab { OKLab(linearRed: red, green: green, blue: blue) }
}
