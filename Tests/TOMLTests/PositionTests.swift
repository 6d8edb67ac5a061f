import Testing

@testable import TOML

@Suite struct PositionTests {
    private let text = """
        é = "ä" # ö
          [limits]
        core.limit = 5
        list = [
            1, [ 2 ],
          { a = 'x' },
        ]
        [[phases]]
        [phases.weather]
        [[phases]]
        """

    private func place(_ position: TOMLPosition?) -> String {
        position.map { "\($0.line):\($0.column)" } ?? "nowhere"
    }

    @Test func `each value and key knows its line and column`() throws {
        let root = try TOMLDocument(parsing: text.replacing("é", with: "'é'")).root
        #expect(place(root.entry("é")?.position) == "1:1")
        #expect(place(root["é"]?.position) == "1:7")
        let limits = root["limits"]?.table
        #expect(place(root["limits"]?.position) == "2:3")
        #expect(place(limits?["core"]?.position) == "3:1")
        #expect(place(limits?["core"]?.table?["limit"]?.position) == "3:14")
        let list = limits?["list"]?.array
        #expect(list?.map { place($0.position) } == ["5:5", "5:8", "6:3"])
        #expect(place(list?[1].array?[0].position) == "5:10")
        #expect(place(list?[2].table?["a"]?.position) == "6:9")
        let phases = root["phases"]?.array
        #expect(place(root["phases"]?.position) == "8:1")
        #expect(phases?.map(\.line) == [8, 10])
        #expect(phases?[0].table?["weather"]?.line == 9)
    }

    @Test func `a table that a later header defines lies there`() throws {
        let root = try TOMLDocument(parsing: "[a.b]\n[a]").root
        #expect(root["a"]?.line == 2)
        #expect(root["a"]?.table?["b"]?.line == 1)
    }

    @Test func `entries keep the order of the file, and a look-up finds what is there`() throws {
        let root = try TOMLDocument(parsing: "b = 1\na.z = 2\nc = 3\na.y = 4").root
        #expect(root.keys == ["b", "a", "c"])
        #expect(root["a"]?.table?.keys == ["z", "y"])
        #expect(root["a.z"] == nil)
        #expect(root.entries.map(\.line) == [1, 2, 3])
    }

    @Test func `a value is nothing but what it is`() throws {
        let root = try TOMLDocument(parsing: "i = 1\ns = 'a'").root
        let integer = try #require(root["i"])
        #expect(integer.integer == 1 && integer.number == 1)
        #expect(integer.string == nil && integer.boolean == nil && integer.date == nil)
        #expect(integer.array == nil && integer.table == nil)
        #expect(root["s"]?.string == "a" && root["s"]?.integer == nil && root["s"]?.number == nil)
    }

    @Test func `a table made by hand finds the first of two equal keys`() {
        let position = TOMLPosition(line: 1, column: 1)
        let values = [1, 2].map { TOMLValue(.integer($0), at: position) }
        let table = TOMLTable(values.map { TOMLEntry("a", $0, at: position) })
        #expect(table["a"] == values[0])
    }
}
