import Testing

@testable import TOML

/// TOML v1.0.0: String.
@Suite struct StringTests {
    private func string(_ written: String) -> String? {
        (try? TOMLDocument(parsing: "s = \(written)"))?.root["s"]?.string
    }

    @Test(arguments: [
        (#""""#, ""),
        (#""a 'b' # [c] = é☃""#, "a 'b' # [c] = é☃"),
        (#""\b\t\n\f\r\"\\""#, "\u{8}\t\n\u{C}\r\"\\"),
        (#""\u00E9\U0001F600\u0000""#, "é😀\u{0}"),
        ("\"a\tb\"", "a\tb"),
    ])
    func `a basic string has escapes`(written: String, text: String) {
        #expect(string(written) == text)
    }

    @Test(arguments: [
        ("''", ""), (#"'C:\new\"x"'"#, #"C:\new\"x""#), (#"'<\i\c*\s*>'"#, #"<\i\c*\s*>"#),
        ("'a\tb'", "a\tb"),
    ])
    func `a literal string has none`(written: String, text: String) {
        #expect(string(written) == text)
    }

    @Test(arguments: [
        (#""""""""#, ""),
        ("\"\"\"\nRoses\nViolets\"\"\"", "Roses\nViolets"),
        ("\"\"\"\r\nRoses\r\n\r\nViolets\"\"\"", "Roses\n\nViolets"),
        ("\"\"\"\n\nRoses\"\"\"", "\nRoses"),
        ("\"\"\"The \\\n\n   \t quick \\  \n  fox \\\r\n\r\n\"\"\"", "The quick fox "),
        (#""""a "b" ""c"" d""""#, #"a "b" ""c"" d"#),
        (#""""a"""""#, #"a""#),
        (#""""a""""""#, #"a"""#),
        (#"""""a""""#, #""a"#),
        (#""""a\"""b\u0022""""#, #"a"""b""#),
        ("\"\"\"# no comment\n[no table]\"\"\"", "# no comment\n[no table]"),
        (#""""\\""""#, #"\"#),
    ])
    func `a basic string of several lines`(written: String, text: String) {
        #expect(string(written) == text)
    }

    @Test(arguments: [
        ("''''''", ""), ("'''\nI\\n\n'd'''", "I\\n\n'd"), ("'''\r\na\r\n'''", "a\n"), ("'''a''''", "a'"),
        ("'''a'''''", "a''"), ("''''a'''", "'a"), ("'''a \\\n b'''", "a \\\n b"),
    ])
    func `a literal string of several lines`(written: String, text: String) {
        #expect(string(written) == text)
    }

    @Test(arguments: [
        (#""a"#, "1:7"), ("'a", "1:7"), ("\"a\nb\"", "1:7"), ("'a\r\nb'", "1:7"), ("\"a\u{0}\"", "1:7"),
        ("'\u{1F}'", "1:6"), ("'\u{7F}'", "1:6"), ("\"a\rb\"", "1:7"), (#""\a""#, "1:6"), (#""\e""#, "1:6"),
        (#""\x41""#, "1:6"), (#""\ ""#, "1:6"), (#""\'""#, "1:6"), (#""\u12""#, "1:6"), (#""\u12G4""#, "1:6"),
        (#""\uD800""#, "1:6"), (#""\uDFFF""#, "1:6"), (#""\U00110000""#, "1:6"), (#""\UFFFFFFFF""#, "1:6"),
        (#""\U0000""#, "1:6"), (#""\"#, "1:6"), (#""\u"#, "1:6"), (#""a"b""#, "1:8"), ("'a'b'", "1:8"),
        ("\"\"\"a\nb", "2:2"), ("'''a\nb''", "2:4"), ("\"\"\"\\q\"\"\"", "1:8"), ("\"\"\"\u{1}\"\"\"", "1:8"),
        ("\"\"\"a\r\"\"\"", "1:9"), ("\"\"\"a\"\"\"\"\"\"", "1:14"), ("'''a''''''", "1:14"),
        ("'''\u{7F}'''", "1:8"),
        ("\"\"\"a \\ b\"\"\"", "1:10"), ("“a”", "1:5"), ("\"\"\"\\", "1:8"),
    ])
    func `what is no string is refused`(written: String, place: String) {
        #expect(mistake(in: "s = \(written)") == place)
    }

    @Test func `an open string says how to close it`() {
        #expect(
            reading("s = \"a")
                == "1:7: s: expected a closing double quote; text of several lines stands in \"\"\", "
                + "got the end of the file"
        )
        #expect(
            reading("\ns = '''a\n")
                == "3:1: s: expected ''' for the text that begins on line 2, got the end of the file"
        )
        #expect(
            reading(#"s = "C:\dir""#) == #"1:8: s: expected one of \b \t \n \f \r \" \\ \u0000 \U00000000; "#
                + #"single quotes take \ as it is, got another \"#
        )
    }
}
