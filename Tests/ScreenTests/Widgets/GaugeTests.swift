import Testing

@testable import Screen

@Suite struct GaugeTests {
    private func bar(_ fraction: Double?, _ forecast: Double?, _ symbols: Symbols = .unicode) throws -> String
    {
        let look = try Gallery.look("dark", .mono, symbols)
        let gauge = Gauge(fraction: fraction, forecast: forecast, role: .ok)
        return Gallery.drawn(gauge, size: Size(width: 10, height: 1), look: look).plainText
    }

    @Test func `what will be gone is marked in what is left`() throws {
        #expect(try bar(0.8, 0.3) == "███▒▒▒▒▒░░")
        #expect(try bar(0.8, 0.3, .ascii) == "###=====..")
    }

    @Test func `all of it is marked where nothing will be left, and none where nobody knows`() throws {
        #expect(try bar(0.55, 0) == "▒▒▒▒▒▒░░░░")
        #expect(try bar(0.55, nil) == "█████▌░░░░")
        #expect(try bar(nil, 0.3) == "–")
    }

    @Test func `a forecast within the same cell changes nothing`() throws {
        #expect(try bar(0.57, 0.52) == "█████▊░░░░")
    }

    @Test func `a forecast above what is left marks nothing`() throws {
        #expect(try bar(0.5, 0.9) == "█████░░░░░")
    }

    @Test func `blocks draw a plot with eight heights a cell`() throws {
        let series = PlotSeries(values: [1, 3, 5, 8], role: .ok)
        let plot = Plot(series: [series], scale: PlotScale(kind: .linear, lowest: 1, highest: 8), fill: .area)
        let look = try Gallery.look("dark", .mono, .blocks)
        #expect(Gallery.drawn(plot, size: Size(width: 4, height: 1), look: look).plainText == "▁▃▅█")
        #expect(Plot.columns(inWidth: 7, symbols: .blocks) == 7)
    }
}
