import Testing

@testable import Screen

@Suite struct GraphSpanTests {
    @Test func `the whole is folded into the columns, the largest of neighbours stands`() {
        #expect(GraphSpan.whole.columns([1, 9, 2, 3, nil, nil, 4, 5], width: 4) == [9, 3, nil, 5])
        #expect(GraphSpan.whole.columns([1, 2], width: 4) == [1, 2])
        #expect(GraphSpan.newest.columns([1, 9, 2, 3], width: 2) == [2, 3])
    }

    @Test(arguments: 1...30, [GraphSpan.newest, .whole])
    func `a mark lies in the column that shows its value`(width: Int, span: GraphSpan) throws {
        for back in 0..<40 {
            var values = [Double?](repeating: 0, count: 40)
            values[39 - back] = 7
            let columns = span.columns(values, width: width)
            #expect(span.column(of: back, among: 40, width: width) == columns.firstIndex(of: 7))
        }
    }

    @Test func `a mark is a line through the graph`() throws {
        let look = try Gallery.look("dark", .mono, .unicode)
        let line = Sparkline(values: [1, 2, 4, 8], role: .graphLow, marks: [2, 9])
        #expect(Gallery.drawn(line, size: Size(width: 4, height: 1), look: look).plainText == "▂│▅█")
    }
}
