import Testing

@testable import TOML

/// TOML v1.0.0: Key/Value Pair, Keys.
@Suite struct KeyTests {
    @Test(arguments: [
        ("bare_key-1 = 1", "{ bare_key-1 = 1 }"),
        ("1234 = 1", "{ 1234 = 1 }"),
        ("- = 1", "{ - = 1 }"),
        ("true = 1\ninf = 2\n1979-05-27 = 3", "{ true = 1, inf = 2, 1979-05-27 = 3 }"),
        (#""127.0.0.1" = 1"#, #"{ "127.0.0.1" = 1 }"#),
        (#"'a "b"' = 1"#, #"{ "a \"b\"" = 1 }"#),
        (#""\u00e9" = 1"#, #"{ "é" = 1 }"#),
        (#""" = 1"#, #"{ "" = 1 }"#),
        ("'' = 1", #"{ "" = 1 }"#),
        (#""a" = 1"#, "{ a = 1 }"),
        ("a.b.c = 1", "{ a = { b = { c = 1 } } }"),
        ("a . b\t.\"c.d\" = 1", #"{ a = { b = { "c.d" = 1 } } }"#),
        ("a.b = 1\nc = 2\na.d = 3", "{ a = { b = 1, d = 3 }, c = 2 }"),
        ("3.14159 = \"pi\"", #"{ 3 = { 14159 = "pi" } }"#),
        ("a = 1\nA = 2", "{ a = 1, A = 2 }"),
    ])
    func `keys are bare, quoted or dotted`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        ("= 1", "1:1"), ("a", "1:2"), ("a =", "1:4"), ("a = \n", "1:5"), ("a\n= 1", "1:2"), ("a =\n1", "1:4"),
        ("a.= 1", "1:3"), (".a = 1", "1:1"), ("a..b = 1", "1:3"), ("a b = 1", "1:3"), ("é = 1", "1:1"),
        ("a+b = 1", "1:2"), (#""a = 1"#, "1:7"), ("\"a\nb\" = 1", "1:3"), (#""""a""" = 1"#, "1:3"),
        ("'''a''' = 1", "1:3"), (#""\x" = 1"#, "1:2"), ("a = b = 1", "1:5"), ("a: 1", "1:2"),
        ("a == 1", "1:4"),
    ])
    func `what is no key is refused`(text: String, place: String) {
        #expect(mistake(in: text) == place)
    }

    @Test(arguments: [
        ("a = 1\na = 2", "2:1"), ("a = 1\n\"a\" = 2", "2:1"), ("a = 1\na.b = 2", "2:1"),
        ("a.b = 1\na = 2", "2:1"),
        ("a.b = 1\na.b = 2", "2:1"), ("a.b.c = 1\na.b = 2", "2:1"), ("a = {}\na.b = 1", "2:1"),
        ("\"é\" = 1\n\"e\u{301}\" = 2", "2:1"),
    ])
    func `a key is given once`(text: String, place: String) {
        #expect(mistake(in: text) == place)
        #expect(
            reading(text).contains("each key and table once: rename or remove this one, or the one on line 1")
        )
    }

    @Test func `a missing value is told with its key`() {
        #expect(
            reading("[limits]\ncore.limit = ")
                == "2:14: limits.core.limit: expected a value, such as \"text\", 12, "
                + "true or [1, 2], got the end of the file"
        )
    }
}
