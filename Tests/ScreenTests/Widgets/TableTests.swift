import TestSupport
import Testing

@testable import Screen

@Suite struct TableTests {
    private func table(rows: Int, offset: Int = 0, selected: Int? = nil) -> Table {
        Table(
            columns: [
                TableColumn(title: "aa", minimum: 2, ideal: 4),
                TableColumn(title: "bb", minimum: 2, ideal: 4, priority: 1),
            ],
            rows: (0..<rows).map { TableRow(cells: [.text("\($0)")]) },
            selected: selected,
            offset: offset
        )
    }

    @Test(arguments: [
        // rows, offset, wanted row, height with the header, offset then
        (10, 0, 0, 5, 0), (10, 0, 3, 5, 0), (10, 0, 4, 5, 1), (10, 0, 9, 5, 6), (10, 6, 2, 5, 2),
        (10, 2, 4, 5, 2),
        (3, 2, 2, 5, 0), (0, 7, 3, 5, 0), (10, 99, 99, 5, 6), (10, 0, 5, 0, 5), (10, .min, .max, 5, 6),
    ])
    func `scrolling moves no further than it must`(
        rows: Int,
        offset: Int,
        wanted: Int,
        height: Int,
        result: Int
    ) {
        #expect(table(rows: rows, offset: offset).offset(showing: wanted, height: height) == result)
    }

    @Test func `a point finds its row or its header`() {
        let area = Rect(x: 10, y: 5, width: 9, height: 4)
        let table = table(rows: 5, offset: 3)
        #expect(table.row(at: Point(x: 12, y: 6), in: area) == 3)
        #expect(table.row(at: Point(x: 12, y: 7), in: area) == 4)
        #expect(table.row(at: Point(x: 12, y: 8), in: area) == nil)
        #expect(table.row(at: Point(x: 12, y: 5), in: area) == nil)
        #expect(table.row(at: Point(x: 30, y: 6), in: area) == nil)
        #expect(table.header(at: Point(x: 13, y: 5), in: area) == 0)
        #expect(table.header(at: Point(x: 14, y: 5), in: area) == nil)
        #expect(table.header(at: Point(x: 15, y: 5), in: area) == 1)
        #expect(self.table(rows: 1, selected: 0).header(at: Point(x: 15, y: 5), in: area) == nil)
    }

    @Test func `columns take their minimum first, then their ideal by priority, then the rest`() {
        let columns = [
            TableColumn(title: "", minimum: 3, ideal: 6, priority: 1),
            TableColumn(title: "", minimum: 3, ideal: 5, priority: 0),
            TableColumn(title: "", minimum: 3, ideal: 3, priority: 2, takesRest: true),
        ]
        func widths(_ width: Int) -> [Int] { TableLayout(columns: columns, width: width).spans.map(\.width) }
        #expect(widths(30) == [6, 5, 17])
        #expect(widths(16) == [6, 5, 3])
        #expect(widths(14) == [4, 5, 3])
        #expect(widths(11) == [3, 3, 3])
        #expect(widths(10) == [4, 5])
        #expect(widths(6) == [5])
        #expect(widths(2) == [2])
        #expect(TableLayout(columns: columns, width: 9).spans.map(\.column) == [0, 1])
    }

    @Test func `columns lie within the table and apart`() {
        var dice = Dice(seed: 29)
        for _ in 0..<2000 {
            let columns = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
                TableColumn(
                    title: "",
                    minimum: Int.random(in: -2...12, using: &dice),
                    ideal: Int.random(in: -2...30, using: &dice),
                    priority: Int.random(in: 0...3, using: &dice),
                    takesRest: Bool.random(using: &dice)
                )
            }
            let width = Int.random(in: 1...80, using: &dice)
            let spans = TableLayout(columns: columns, width: width).spans
            #expect(spans.allSatisfy { $0.start >= 0 && $0.width > 0 && $0.start + $0.width <= width })
            #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.start + $0.width < $1.start })
            #expect(spans.isEmpty == columns.isEmpty)
        }
    }

    @Test func `hints with the highest number go first`() {
        let bar = HintBar([
            Hint(key: "a", label: "bb", priority: 1), Hint(key: "c", label: "dd"),
            Hint(key: "e", label: "ff", priority: 1),
        ])
        #expect(bar.shown(inWidth: 16).map { bar.hints[$0].key } == ["a", "c", "e"])
        #expect(bar.shown(inWidth: 15).map { bar.hints[$0].key } == ["a", "c"])
        #expect(bar.shown(inWidth: 9).map { bar.hints[$0].key } == ["c"])
        #expect(bar.shown(inWidth: 3).map { bar.hints[$0].key } == [])
    }
}
