import TestSupport
import Testing

@testable import Screen

@Suite struct Palette256Tests {
    @Test func `each entry is nearest to itself`() {
        for index in UInt8(16)...255 {
            let nearest = Palette256.nearest(to: Palette256.rgb(of: index))
            #expect(Palette256.rgb(of: nearest) == Palette256.rgb(of: index))
        }
    }

    @Test func `the user's own sixteen are never taken`() {
        var dice = Dice(seed: 3)
        for _ in 0..<500 {
            #expect(Palette256.nearest(to: UInt32.random(in: 0...0xFF_FFFF, using: &dice)) >= 16)
        }
    }

    @Test func `conversion to OKLab gives the published figures`() {
        let red = OKLab(rgb: 0xFF0000)
        #expect(abs(red.lightness - 0.627_96) < 0.001)
        #expect(abs(red.a - 0.224_86) < 0.001)
        #expect(abs(red.b - 0.125_85) < 0.001)
        #expect(abs(OKLab(rgb: 0xFFFFFF).lightness - 1) < 0.001)
        #expect(OKLab(rgb: 0).lightness == 0)
    }

    @Test func `the mean error is that of the best method`() {
        var dice = Dice(seed: 5)
        let errors = (0..<1000).map { _ in
            let rgb = UInt32.random(in: 0...0xFF_FFFF, using: &dice)
            let shown = Palette256.rgb(of: Palette256.nearest(to: rgb))
            return OKLab(rgb: rgb).squaredDistance(to: OKLab(rgb: shown)).squareRoot()
        }
        #expect(errors.reduce(0, +) / 1000 < 0.041)
    }

    @Test func `eight colours turn bright into bold`() {
        let bright = ANSIColor.reduced(Style(foreground: .indexed(9), background: .indexed(12)))
        #expect(bright == Style(foreground: .indexed(1), background: .indexed(4), attributes: .bold))
        #expect(ANSIColor.reduced(Style(foreground: .indexed(8))) == Style(attributes: .dim))
        #expect(ANSIColor.reduced(Style(foreground: .indexed(7))) == Style(foreground: .indexed(7)))
    }
}
