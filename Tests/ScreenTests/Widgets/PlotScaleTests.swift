import Glibc
import Testing

@testable import Screen

@Suite struct PlotScaleTests {
    @Test func `logarithms are near enough for a screen`() {
        for step in 1...4000 {
            let value = Double(step) * 0.37
            #expect(abs(Logarithm.base2(value) - Glibc.log2(value)) < 0.003)
        }
    }

    @Test func `a linear scale runs from zero`() {
        let scale = PlotScale(kind: .linear, fitting: [2, nil, 8, .nan, .infinity])
        #expect(scale == PlotScale(kind: .linear, lowest: 0, highest: 8))
        #expect([0, 2, 4, 8, 9, -1].map { scale.level(of: $0, steps: 5) } == [0, 1, 2, 4, 4, 0])
    }

    @Test func `equal ratios are equal heights on a logarithmic scale`() {
        let scale = PlotScale(kind: .logarithmic, fitting: [1, 16, 0, nil])
        #expect([1, 2, 4, 8, 16, 0].map { scale.level(of: $0, steps: 5) } == [0, 1, 2, 3, 4, 0])
    }

    @Test func `values that are all the same lie on the bottom`() {
        let scale = PlotScale(kind: .logarithmic, fitting: [3, 3])
        #expect(scale.level(of: 3, steps: 8) == 0)
        #expect(PlotScale(kind: .linear, fitting: []).level(of: 0, steps: 8) == 0)
        #expect(scale.level(of: .nan, steps: 8) == nil)
    }
}
