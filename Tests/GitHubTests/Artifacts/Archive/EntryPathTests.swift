import Testing

@testable import GitHub

@Suite struct EntryPathTests {
    @Test(arguments: [
        ("", EntryRefusal.emptyName), (".", .emptyName), ("./", .emptyName), ("../a", .traversal),
        ("a/../../b", .traversal), ("a/..", .traversal), ("..\\a", .traversal), ("a\\..\\b", .traversal),
        ("/etc/passwd", .absolutePath), ("\\\\host\\share", .absolutePath), ("C:\\a", .drivePath),
        ("c:a", .drivePath), ("a\u{0}b", .controlCharacters), ("a\nb", .controlCharacters),
        ("a\u{1B}[31m", .controlCharacters), ("a\u{202E}lmx.b", .controlCharacters),
        (String(repeating: "x", count: 256), .nameTooLong),
        (String(repeating: "a/", count: 65), .nameTooLong),
    ]) func `a name that could lead elsewhere or deceive is refused`(name: String, refusal: EntryRefusal) {
        #expect(throws: refusal) { try EntryPath(name) }
    }

    @Test(arguments: [
        ("a", ["a"]), ("a/b.xml", ["a", "b.xml"]), ("./a//b/", ["a", "b"]), ("a\\b", ["a", "b"]),
        ("..a/b..", ["..a", "b.."]),
        ("日本/é", ["日本", "é"]),
    ]) func `a name becomes the parts of a path below the folder`(name: String, parts: [String]) throws {
        #expect(try EntryPath(name).parts == parts)
    }

    @Test(arguments: [
        ("A/b", "a/B"), ("é", "e\u{301}"), ("straße", "STRASSE"), ("a\\b", "a/b"), ("./a", "a"),
    ])
    func `names are one where a file system may take them for one`(first: String, second: String) throws {
        #expect(try EntryPath(first).key == EntryPath(second).key)
    }
}
