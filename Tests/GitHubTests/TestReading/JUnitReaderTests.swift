import Foundation
import Reports
import Testing

@testable import GitHub

@Suite struct JUnitReaderTests {
    @Test func `a CDATA section that is split to hold its own end is one text`() throws {
        let report = try ReadingTest.report(
            "<testsuite><testcase name='a'><failure><![CDATA[x]]]]><![CDATA[>y]]></failure></testcase></testsuite>"
        )
        #expect(report.cases.map { $0.outcome.failure?.stack.text } == ["x]]>y"])
    }

    @Test func `a name is kept with what it holds, and numbers that aren't any are not known`() throws {
        let report = try ReadingTest.report(
            """
            <testsuite name="süß 🙂" tests="many" time="fast"><testcase name="&lt;a&gt; &amp; b" line="x" file="f" \
            time="-3"/><testcase/></testsuite>
            """
        )
        #expect(report.problem == nil)
        #expect(report.suites.map(\.path) == [["süß 🙂"]])
        #expect(report.cases.map(\.id.name) == ["<a> & b", ""])
        #expect(report.cases.map(\.duration) == [nil, nil])
        #expect(report.cases.map(\.location).first == SourcePlace(file: "f", line: nil))
    }

    @Test(arguments: [
        ("ISO-8859-1", String.Encoding.isoLatin1, "café"), ("windows-1252", .windowsCP1252, "café “x”"),
        ("windows-1251", .windowsCP1251, "Привет"), ("Shift_JIS", .shiftJIS, "日本"),
        ("UTF-16", .utf16, "日本 🙂"),
        ("UTF-16", .utf16BigEndian, "é"), ("UTF-32", .utf32LittleEndian, "é"), ("utf-16", .utf8, "é"),
        ("US-ASCII", .ascii, "plain"), ("UTF-8", .utf8, "🙂"),
    ]) func `an encoding is obeyed that the document declares`(
        name: String,
        encoding: String.Encoding,
        text: String
    ) throws {
        let document =
            "<?xml version=\"1.0\" encoding=\"\(name)\"?><testsuite><testcase name=\"\(text)\"/></testsuite>"
        let bytes = Array(try #require(document.data(using: encoding)))
        let report = try ReadingTest.report(ScriptedBytes(bytes))
        #expect(report.problem == nil)
        #expect(report.cases.map(\.id.name) == [text])
    }

    @Test func `bytes that an encoding doesn't have are told with their line, never guessed`() throws {
        let head = Array("<testsuite>\n<testcase name='a'/>\n".utf8)
        let report = try ReadingTest.report(
            ScriptedBytes(head + [0xFF] + Array("</testsuite>".utf8), piece: 5)
        )
        #expect(report.problem?.reason == .malformed("bytes that UTF-8 doesn't have"))
        #expect(report.problem?.line == 3)
        #expect(report.cases.map(\.id.name) == ["a"])
        let cut = try ReadingTest.report(ScriptedBytes(Array("<testsuite/>".utf8) + [0xE2, 0x82]))
        #expect(cut.problem?.reason == .malformed("bytes that UTF-8 doesn't have"))
    }

    @Test func `a declaration without end, and one that names commands, are refused`() throws {
        let endless = try ReadingTest.report("<?xml version='1.0' encoding='UTF-8'")
        #expect(endless.problem?.reason == .malformed("the XML declaration has no end"))
        let command = try ReadingTest.report("<?xml version='1.0' encoding='UTF-8//IGNORE'?><testsuite/>")
        #expect(command.problem?.reason == .malformed("the encoding UTF-8//IGNORE isn't known"))
    }

    @Test(arguments: [
        ("", ReportProblem.Reason.empty, nil as Int?),
        ("  \n", .truncated, nil),
        ("<testsuite>\n<testcase name='a'/>\n", .truncated, 2),
        (
            "<testsuite>\n<testcase name='a'/></testsuite>\nmore",
            .malformed("something follows the last element"), 3
        ),
        (
            "<testsuite>\n<testcase name='a'/>\n<testcase name='b'>\n</testsuite>",
            .malformed("a closing tag that doesn't fit the opening one"), 4
        ),
        (
            "<testsuite>\n<testcase name='a'/>\n\u{1B}</testsuite>",
            .malformed("a character that XML doesn't allow"), 3
        ),
        (
            "<testsuite>\n<testcase name='a'/>&nobody;</testsuite>",
            .malformed("an entity that nobody declared"), 2
        ),
        (
            "<?xml version='1.0' encoding='klingon'?><testsuite/>",
            .malformed("the encoding klingon isn't known"), 1
        ),
        ("no XML", .malformed("it doesn't begin with an element"), 1),
    ]) func `a broken file is told with its line, and keeps what came before`(
        text: String,
        reason: ReportProblem.Reason,
        line: Int?
    ) throws {
        let report = try ReadingTest.report(text)
        #expect(report.problem?.reason == reason)
        #expect(report.problem?.line == line)
        #expect(report.cases.map(\.id.name) == (text.contains("name='a'") ? ["a"] : []))
    }

    @Test func `XML of another kind is no report, and no error`() {
        var reader = JUnitReader(limits: ReportLimits())
        for text in ["<project><modelVersion/>", "<coverage>", "<html>", "<?xml version='1.0'?><testcase/>"] {
            guard case .notReport = reader.read(ScriptedBytes(text), from: ReadingTest.origin) else {
                Issue.record("\(text) is taken for a report")
                continue
            }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE testsuite [<!ENTITY a 'x'>]><testsuite name='&a;'/>",
        "<?xml version='1.0'?><!-- - -> --><!DOCTYPE testsuite SYSTEM 'a' [<!ELEMENT a ANY>]><testsuite/>",
        """
        <!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]><testsuite name="&e;"/>
        """,
        "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><testsuite name='a'>&x;</testsuite>",
    ]) func `a document that declares entities is not read`(text: String) throws {
        for piece in [Int.max, 1] {
            let report = try ReadingTest.report(ScriptedBytes(text, piece: piece))
            #expect(report.problem?.reason == .declaresEntities)
            #expect(report.suites.isEmpty)
        }
        let wide = Array(try #require(text.data(using: .utf16)))
        #expect(try ReadingTest.report(ScriptedBytes(wide)).problem?.reason == .declaresEntities)
    }

    @Test func `a document type without declarations does no harm`() throws {
        let report = try ReadingTest.report(
            "<!DOCTYPE testsuite SYSTEM 'http://127.0.0.1:1/junit.dtd'><!-- [ --><testsuite><testcase name='['/></testsuite>"
        )
        #expect(report.problem == nil)
        #expect(report.cases.map(\.id.name) == ["["])
    }

    @Test func `elements that lie too deep end the reading`() throws {
        let deep = String(repeating: "<testsuite>", count: 100_000)
        let report = try ReadingTest.report(deep)
        #expect(report.problem?.reason == .tooDeep(limit: 128))
    }

    @Test func `a suite that failed as a whole is a test of its name`() throws {
        let report = try ReadingTest.report(
            "<testsuite name='setup'><error message='no database'/></testsuite>"
        )
        #expect(ReadingTest.outcomes(report) == ["setup: errored"])
    }

    @Test func `tests of one name are numbered`() throws {
        let report = try ReadingTest.report(
            "<testsuite name='s'><testcase name='a'/><testcase name='a'/><testcase name='b'/></testsuite>"
        )
        #expect(report.cases.map(\.id.occurrence) == [0, 1, 0])
        #expect(Set(report.cases.map(\.id)).count == 3)
    }

    @Test func `a source that breaks off is the cause, not its early end`() throws {
        let report = try ReadingTest.report(
            ScriptedBytes(Array("<testsuite><testcase name='a'/>".utf8), failure: EntryRefusal.badChecksum)
        )
        #expect(report.problem?.reason == .unreadable("its checksum (CRC-32) is wrong"))
        #expect(report.cases.map(\.id.name) == ["a"])
    }

    @Test func `a prefix that nobody declared doesn't break a report`() throws {
        let report = try ReadingTest.report("<testsuite xsi:x='1'><testcase name='a'/></testsuite>")
        #expect(report.problem == nil)
        #expect(ReadingTest.outcomes(report) == ["a: passed"])
    }
}
