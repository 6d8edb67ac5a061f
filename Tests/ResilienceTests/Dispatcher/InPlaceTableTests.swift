import Testing

@testable import Resilience

@Suite struct InPlaceTableTests {
    @Test func `a value is made once and changed where it lies`() {
        var table = InPlaceTable<String, Int>()
        #expect(table.ask("a") { $0 } == nil)
        #expect(
            table.change(
                "a",
                madeBy: { 10 },
                by: {
                    $0 += 1; return $0
                }
            ) == 11
        )
        #expect(
            table.change(
                "a",
                madeBy: { 99 },
                by: {
                    $0 += 1; return $0
                }
            ) == 12
        )
        table.change("b", madeBy: { 5 }, by: { _ in })
        #expect(table.ask("a") { $0 } == 12)
        #expect(table.ask("b") { $0 } == 5)
        #expect(table.keys == ["a", "b"])
    }

    @Test func `all values are changed, each with its key`() {
        var table = InPlaceTable<String, Int>()
        for key in ["a", "bb"] { table.change(key, madeBy: { 0 }, by: { _ in }) }
        table.changeAll { key, value in value = key.count }
        #expect(table.values == [1, 2])
    }

    @Test func `the least leaves out who answers nothing`() {
        var table = InPlaceTable<String, Int>()
        #expect(table.least { $0 } == nil)
        for (key, value) in [("a", 1), ("b", 2), ("c", 3)] {
            table.change(key, madeBy: { value }, by: { _ in })
        }
        #expect(table.least { $0 == 1 ? nil : $0 } == 2)
    }
}
