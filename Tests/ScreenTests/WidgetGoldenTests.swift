import TestSupport
import Testing

@testable import Screen

@Suite struct WidgetGoldenTests {
    private func check(_ widget: some Widget, _ name: String, sizes: [(Int, Int)]) throws {
        let sizes = sizes.map { Size(width: $0.0, height: $0.1) }
        Golden.expect(try Gallery.text(of: widget, sizes: sizes), matches: "\(name).txt")
    }

    @Test func `a frame keeps its title longer than its note`() throws {
        try check(Samples.frame, "frame", sizes: [(30, 3), (16, 3), (8, 2), (3, 3), (1, 1)])
    }

    @Test func `a gauge is filled to an eighth, and blank where nothing is known`() throws {
        let fractions: [Double?] = [0, 0.001, 0.31, 0.5, 0.999, 1, 7, -1, nil, .nan]
        let rows = fractions.map { TableRow(cells: [.gauge(Gauge(fraction: $0, role: .ok))]) }
        let table = Table(
            columns: [TableColumn(title: "", minimum: 10, ideal: 10)],
            rows: rows,
            hasHeader: false
        )
        try check(table, "gauge", sizes: [(10, 10)])
    }

    @Test func `a sparkline tells a known zero from the unknown`() throws {
        try check(Samples.sparkline, "sparkline", sizes: [(12, 1), (4, 2)])
    }

    @Test func `a plot has gaps where nothing is known`() throws {
        try check(Samples.plot, "plot", sizes: [(16, 4), (6, 2)])
        var area = Samples.plot
        area.fill = .area
        try check(area, "plot-area", sizes: [(16, 4)])
    }

    @Test func `a table drops columns as it narrows`() throws {
        try check(Samples.table, "table", sizes: [(60, 5), (40, 5), (24, 4), (12, 4), (3, 3)])
    }

    @Test func `a form shows the field with the focus`() throws {
        try check(Samples.form, "form", sizes: [(40, 5), (24, 2), (10, 1)])
    }

    @Test func `a dialog is as large as what it asks`() throws {
        try check(Samples.dialog, "dialog", sizes: [(70, 12), (30, 10), (12, 4)])
    }

    @Test func `text is wrapped`() throws {
        try check(Samples.textBlock, "text-block", sizes: [(20, 5), (9, 4)])
    }

    @Test func `lines are cut by what matters least`() throws {
        try check(Samples.hintBar, "hint-bar", sizes: [(60, 1), (34, 1), (20, 1), (3, 1)])
        try check(Samples.toast, "toast", sizes: [(40, 1), (20, 1)])
        try check(Samples.line, "text-line", sizes: [(40, 1), (20, 1), (1, 1)])
    }

    @Test(arguments: ["dark", "contrast"])
    func `a theme reaches every cell of a table and a dialog`(name: String) throws {
        let look = try Gallery.look(name, .trueColor, .unicode)
        let table = Gallery.drawn(Samples.table, size: Size(width: 40, height: 4), look: look)
        let dialog = Gallery.drawn(Samples.dialog, size: Size(width: 34, height: 10), look: look)
        Golden.expect(table.styledText + "\n\n" + dialog.styledText, matches: "styled-\(name).txt")
    }
}
