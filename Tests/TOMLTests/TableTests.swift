import Testing

@testable import TOML

/// TOML v1.0.0: Table, Array of Tables.
@Suite struct TableTests {
    @Test(arguments: [
        ("[a]", "{ a = {} }"),
        ("[a]\nb = 1\n[c]\nd = 2", "{ a = { b = 1 }, c = { d = 2 } }"),
        ("[ a . \"b.c\" . 'd' ]\ne = 1", #"{ a = { "b.c" = { d = { e = 1 } } } }"#),
        ("[\"\"]\na = 1", #"{ "" = { a = 1 } }"#),
        ("[a.b.c]\nd = 1\n[a]\ne = 2", "{ a = { b = { c = { d = 1 } }, e = 2 } }"),
        ("[a.b]\n[c]\n[a.d]", "{ a = { b = {}, d = {} }, c = {} }"),
        ("[a]\nb.c = 1\n[a.d]\ne = 2", "{ a = { b = { c = 1 }, d = { e = 2 } } }"),
        (
            "[a]\nb.c = 1\nb.d.e = 2\n[a.b.f]\ng = 3",
            "{ a = { b = { c = 1, d = { e = 2 }, f = { g = 3 } } } }"
        ),
        ("[a.b.c]\nz = 9\n[a]\nb.x = 1", "{ a = { b = { c = { z = 9 }, x = 1 } } }"),
        ("  [a]\n    b = 1", "{ a = { b = 1 } }"),
        ("[true]\n[1.2]", "{ true = {}, 1 = { 2 = {} } }"),
    ])
    func `headers make tables`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        ("[[a]]\nb = 1\n[[a]]\n[[a]]\nb = 3", "{ a = [{ b = 1 }, {}, { b = 3 }] }"),
        (
            "[[a]]\n[a.b]\nc = 1\n[[a.d]]\ne = 1\n[[a.d]]\ne = 2\n[[a]]\n[[a.d]]\ne = 3",
            "{ a = [{ b = { c = 1 }, d = [{ e = 1 }, { e = 2 }] }, { d = [{ e = 3 }] }] }"
        ),
        ("[a]\nb.c = 1\n[[a.b.d]]\n[[a.b.d]]", "{ a = { b = { c = 1, d = [{}, {}] } } }"),
        ("[[a.b]]\n[a]\nc = 1", "{ a = { b = [{}], c = 1 } }"),
        ("[[ a . b ]]", "{ a = { b = [{}] } }"),
        ("[[a]]\n[a.b.c]\n[a.b]\n[[a]]\n[a.b]", "{ a = [{ b = { c = {} } }, { b = {} }] }"),
    ])
    func `headers in two brackets make arrays of tables`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        ("[a]\n[a]", "2:1"), ("[a]\nb = 1\n[a]\nc = 2", "3:1"), ("[a]\nb = 1\n[a.b]", "3:1"),
        ("[a]\nb = 1\n[a.b.c]", "3:1"),
        ("a = 1\n[a]", "2:1"), ("a = {}\n[a]", "2:1"), ("a = {}\n[a.b]", "2:1"),
        ("a = { b = {} }\n[a.b.c]", "2:1"),
        ("a.b = 1\n[a]", "2:1"), ("[a]\nb.c = 1\n[a.b]", "3:1"), ("[a]\nb.c.d = 1\n[a.b.c]", "3:1"),
        ("[a.b.c]\nz = 9\n[a]\nb.c.t = 1", "4:1"), ("[a.b.c.d]\nz = 9\n[a]\nb.c.d.k.t = 1", "4:1"),
        ("[a.b]\nc = 1\n[a]\nb = 2", "4:1"), ("[a.b.c]\n[a]\nb.x = 1\n[a.b]", "4:1"),
        ("[a.b]\n[a]\n[a.b]", "3:1"),
        ("[[a]]\n[a]", "2:1"), ("[a]\n[[a]]", "2:1"), ("[a.b]\n[[a]]", "2:1"), ("a = []\n[[a]]", "2:1"),
        ("a = [{}]\n[[a]]", "2:1"), ("a = [{}]\n[a.b]", "2:1"), ("[[a.b]]\n[a]\nb.y = 2", "3:1"),
        ("[[a.b]]\n[a]\nb = 2", "3:1"),
        ("[[a]]\n[[a.b]]\n[a.b]", "3:1"), ("[[a]]\n[a.b]\n[[a.b]]", "3:1"), ("[[a]]\nb = []\n[[a.b]]", "3:1"),
        ("a.b = 1\n[[a]]", "2:1"), ("a.b = 1\n[a.b]", "2:1"), ("a.b = 1\n[a.b.c]", "2:1"),
    ])
    func `a table is defined once, in one way`(text: String, place: String) {
        #expect(mistake(in: text) == place)
        #expect(reading(text).contains("each key and table once"))
    }

    @Test(arguments: [
        ("[]", "1:2"), ("[ ]", "1:3"), ("[a", "1:3"), ("[a\n]", "1:3"), ("[a.]", "1:4"), ("[.a]", "1:2"),
        ("[a..b]", "1:4"),
        ("[a b]", "1:4"), ("[a]]", "1:4"), ("[[a]", "1:4"), ("[[a] ]", "1:4"), ("[ [a]]", "1:3"),
        ("[[]]", "1:3"),
        ("[é]", "1:2"), ("[#]", "1:2"), ("[a=1]", "1:3"), ("[a] [b]", "1:5"), ("[a] b = 1", "1:5"),
        ("[\"a]", "1:5"),
        ("[", "1:2"), ("[[", "1:3"), ("[a#b]", "1:3"), ("[[[a]]]", "1:3"), ("[\"\"\"a\"\"\"]", "1:4"),
        ("[a.'b]", "1:7"),
    ])
    func `what is no header is refused`(text: String, place: String) {
        #expect(mistake(in: text) == place)
    }
}
