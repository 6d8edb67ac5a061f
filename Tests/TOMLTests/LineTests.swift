import Testing

@testable import TOML

/// TOML v1.0.0: Spec, Comment.
@Suite struct LineTests {
    @Test(arguments: [
        ("", "{}"),
        ("\u{FEFF}", "{}"),
        ("\u{FEFF}a = 1", "{ a = 1 }"),
        ("\n\n \t\n", "{}"),
        ("# all of it", "{}"),
        ("#\n#\ta # b é ☃", "{}"),
        ("a = 1 # b = 2", "{ a = 1 }"),
        ("a = \"# no comment\" # comment", "{ a = \"# no comment\" }"),
        ("a = 1\r\n# b\r\nc = 2\r\n", "{ a = 1, c = 2 }"),
        ("  a\t=\t1  \n\tb=2", "{ a = 1, b = 2 }"),
        ("[a] # c\nb = [ # c\n 1 # c\n, # c\n]# c", "{ a = { b = [1] } }"),
    ])
    func `comments, spaces and ends of lines mean nothing`(text: String, root: String) {
        #expect(reading(text) == root)
    }

    @Test(arguments: [
        (
            "a = 1 b = 2",
            "1:7: a: expected the end of the line, as a line holds one key and its value, got \"b\""
        ),
        (
            "[a] b = 2",
            "1:5: a: expected the end of the line, as a line holds one key and its value, got \"b\""
        ),
        ("# \u{7}", "1:3: expected a comment without control characters, got the control character U+0007"),
        ("# \u{7F}", "1:3: expected a comment without control characters, got the control character U+007F"),
        (
            "# a\rb = 1",
            "1:4: expected a comment without control characters, got the control character U+000D"
        ),
        (
            "a = 1\rb = 2",
            "1:6: a: expected the end of the line, as a line holds one key and its value, got the control character U+000D"
        ),
        (
            "\u{0}",
            "1:1: expected a key; one of other signs than A-Z, a-z, 0-9, _ and - stands in quotes, got the control character U+0000"
        ),
        (
            "\n\u{FEFF}a = 1",
            "2:1: expected a key; one of other signs than A-Z, a-z, 0-9, _ and - stands in quotes, got \"\u{FEFF}\""
        ),
        (
            "\u{A0}a = 1",
            "1:1: expected a key; one of other signs than A-Z, a-z, 0-9, _ and - stands in quotes, got \"\u{A0}\""
        ),
    ])
    func `a mistake tells its place, what was expected and what was got`(text: String, message: String) {
        #expect(reading(text) == message)
    }
}
