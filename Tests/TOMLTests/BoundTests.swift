import Testing

@testable import TOML

@Suite struct BoundTests {
    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    /// What can lie within itself.
    enum Nesting: String, CaseIterable {
        case arrays, inlineTables, keys, headers, arrayHeaders, mixture

        func text(_ depth: Int) -> String {
            switch self {
            case .arrays: "a = \(BoundTests.repeated("[", depth - 1))\(BoundTests.repeated("]", depth - 1))"
            case .inlineTables:
                "a = \(BoundTests.repeated("{a=", depth - 1))1\(BoundTests.repeated("}", depth - 1))"
            case .keys: "\(BoundTests.repeated("a.", depth - 1))a = 1"
            case .headers: "[\(BoundTests.repeated("a.", depth - 1))a]"
            case .arrayHeaders: "[[\(BoundTests.repeated("a.", depth - 2))a]]"
            case .mixture:
                "a = \(BoundTests.repeated("[{a=", (depth - 1) / 2))1\(BoundTests.repeated("}]", (depth - 1) / 2))"
            }
        }
    }

    @Test(arguments: Nesting.allCases)
    func `tables and arrays may lie 64 deep`(nesting: Nesting) {
        #expect(mistake(in: nesting.text(TOMLDocument.deepestLevel)) == "none")
    }

    @Test(arguments: Nesting.allCases, [TOMLDocument.deepestLevel + 2, 100_000])
    func `deeper ones are refused`(nesting: Nesting, depth: Int) {
        #expect(
            reading(nesting.text(depth))
                .contains("expected at most 64 tables and arrays within each other, got one more")
        )
    }

    @Test func `the parts of depth add up`() {
        let outer = Self.repeated("a.", 39) + "a"
        let inner = Self.repeated("b.", 19) + "b"
        #expect(mistake(in: "[\(outer)]\n\(inner) = [[[[1]]]]") == "none")
        #expect(mistake(in: "[\(outer)]\n\(inner) = [[[[[1]]]]]") == "2:47")
        #expect(mistake(in: "[\(outer)]\n\(inner) = { c.d.e.f = 1 }") == "none")
        #expect(mistake(in: "[\(outer)]\n\(inner) = { c.d.e.f.g = 1 }") == "2:45")
    }

    /// Half a megabyte each; one that took the square of its length would not come back.
    private static let huge: [String] = [
        (0..<40_000).map { "key\($0) = \($0)\n" }.joined(),
        (0..<40_000).map { "[table\($0)]\na=1\n" }.joined(),
        (0..<40_000).map { "t.key\($0) = \($0)\n" }.joined(),
        repeated("[[a]]\nb=1\n", 50_000),
        "a = [" + repeated("1,", 250_000) + "]",
        "a = [" + repeated("{b=1},\n", 70_000) + "]",
        "a = {" + (0..<40_000).map { "k\($0)=1" }.joined(separator: ",") + "}",
        "a = \"" + repeated("é", 250_000) + "\"",
        "a = \"\"\"" + repeated("\\\n", 250_000) + "\"\"\"",
        repeated("#", 500_000),
        repeated("\n", 500_000),
        repeated(" ", 500_000),
    ]

    @Test(arguments: huge.indices)
    func `a huge document is read whole`(index: Int) {
        #expect(mistake(in: Self.huge[index]) == "none")
    }

    private static let hugeMistakes: [String] = [
        repeated("[", 500_000), repeated("a.", 250_000), repeated("\"", 500_000), repeated("'''\n", 125_000),
        repeated("a = '''\n", 60_000), repeated("{a=", 150_000), "a = " + repeated("1", 500_000),
        "a = 0x" + repeated("f_", 250_000), "a = \"" + repeated("\\\n", 250_000), repeated("a = [\n", 80_000),
        repeated("[a.b]\n", 80_000), repeated("[\(repeated("a.", 60))a]\nb\n", 3_000),
        repeated("\u{0}", 500_000),
    ]

    @Test(arguments: hugeMistakes.indices)
    func `so is a huge heap of mistakes`(index: Int) {
        #expect(!TOMLDocument.errors(in: Self.hugeMistakes[index]).isEmpty)
    }

    @Test func `a float of a hundred thousand digits is a float`() throws {
        let root = try TOMLDocument(parsing: "a = 0.\(Self.repeated("3", 100_000))").root
        #expect(root["a"]?.number == 1.0 / 3)
    }
}
