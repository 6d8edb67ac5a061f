import Testing

@testable import TOML

/// TOML v1.0.0: Array, Inline Table.
@Suite struct ArrayTests {
    @Test(arguments: [
        ("a = []", "{ a = [] }"),
        ("a = [ 1, 2, 3 ]", "{ a = [1, 2, 3] }"),
        ("a = [1,2,]", "{ a = [1, 2] }"),
        ("a = [\n\n  1, # one\n  2\n  # two\n  ,\n]", "{ a = [1, 2] }"),
        ("a = [[1, 2], [\"a\", 'b']]", #"{ a = [[1, 2], ["a", "b"]] }"#),
        (
            "a = [0.5, true, \"]\", {b = 1}, 1979-05-27 07:32:00]",
            #"{ a = [0.5, true, "]", { b = 1 }, 1979-05-27 07:32:00] }"#
        ),
        ("a = [\r\n1,\r\n]\r\nb = 2", "{ a = [1], b = 2 }"),
        ("a = [\"\"\"\nx\"\"\", '''y''']", #"{ a = ["x", "y"] }"#),
    ])
    func `arrays may hold anything, on several lines, with a comma at the end`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        ("a = [", "1:6"), ("a = [1", "1:7"), ("a = [1,", "1:8"), ("a = [,]", "1:6"), ("a = [1,,2]", "1:8"),
        ("a = [1 2]", "1:8"), ("a = [1\n2]", "2:1"), ("a = [1]]", "1:8"), ("a = ]", "1:5"),
        ("a = [1}", "1:7"),
        ("a = [b]", "1:6"), ("a = [b = 1]", "1:6"), ("a = [\n[b]\nc = 1", "2:2"), ("a = [1 #, 2]\n", "2:1"),
    ])
    func `what is no array is refused`(text: String, place: String) {
        #expect(mistake(in: text) == place)
    }

    @Test func `an open array tells where it begins`() {
        #expect(
            reading("\na = [\n1,\n")
                == "4:1: a: expected ] for the array that begins on line 2, got the end of the file"
        )
        #expect(
            reading("a = [\n1\n2]")
                == "3:1: a: expected a comma, or ] for the array that begins on line 1, got \"2\""
        )
    }

    @Test(arguments: [
        ("a = {}", "{ a = {} }"),
        ("a = { }", "{ a = {} }"),
        ("a = { b = 1, \"c\" = { d = [] } }", "{ a = { b = 1, c = { d = [] } } }"),
        ("a = {b.c = 1, b.d = 2}", "{ a = { b = { c = 1, d = 2 } } }"),
        ("a = { b = [\n1, # c\n2 ], c = '''\nx''' }", #"{ a = { b = [1, 2], c = "x" } }"#),
    ])
    func `a table may stand in braces`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        ("a = {", "1:6"), ("a = { b }", "1:9"), ("a = { b = 1", "1:12"), ("a = { b = 1, }", "1:14"),
        ("a = { , }", "1:7"),
        ("a = { b = 1 c = 2 }", "1:13"), ("a = {\nb = 1 }", "1:6"), ("a = { b = 1\n}", "1:12"),
        ("a = { b = 1, # c\n}", "1:14"),
        ("a = { b = 1,, c = 2 }", "1:13"), ("a = { b = 1 ]", "1:13"), ("a = { b = 1, b = 2 }", "1:14"),
        ("a = { b = {}, b.c = 2 }", "1:15"), ("a = { b.c = 1, b = {} }", "1:16"),
        ("a = { b.c = 1, b.c.d = 2 }", "1:16"),
        ("a = { b = [], b.c = 1 }", "1:15"), ("a = {} {}", "1:8"), ("{}", "1:1"), ("a = { = 1 }", "1:7"),
    ])
    func `what is no table in braces is refused`(text: String, place: String) {
        #expect(mistake(in: text) == place)
    }

    @Test func `a table in braces over several lines is told of the other kind`() {
        #expect(
            reading("a = {\n  b = 1\n}")
                == "1:6: a: expected } on the same line; write a [table] for one of several lines, "
                + "got the end of the line"
        )
    }
}
