import Testing

@testable import TOML

@Suite struct ErrorListTests {
    private func places(_ text: String) -> [String] {
        TOMLDocument.errors(in: text).map { "\($0.line):\($0.column) \($0.key)" }
    }

    @Test func `a good file has none`() {
        #expect(places("a = 1\n[b]\nc = [\n]") == [])
    }

    @Test func `every wrong line is told, and the lines between are read`() {
        #expect(
            places("a = \nb = 1\n[é]\nc = x\n[d]\ne = 1\nb = { f 1 }\ne = 2\n[d]\n") == [
                "1:5 a", "3:2 ", "4:5 c", "7:9 d.b.f", "8:1 d.e", "9:1 d",
            ]
        )
    }

    @Test func `below a wrong header no key is taken for one that stands above`() {
        #expect(places("a = 1\n[a\na = 2\n[c]\na = 3\n[c]\na = 4") == ["2:3 a", "6:1 c"])
    }

    @Test func `the first of them is the one that reading throws`() throws {
        let text = "a = 1\n[é]\nb ="
        let error = #expect(throws: TOMLError.self) { try TOMLDocument(parsing: text) }
        #expect(TOMLDocument.errors(in: text).first == error)
    }

    @Test func `they are at most a hundred`() {
        #expect(TOMLDocument.errors(in: String(repeating: "a\n", count: 1_000)).count == 100)
    }
}
