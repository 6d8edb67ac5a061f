import Reports
import Testing

@testable import GitHub

/// Reports whose makers mean harm. Each is read in a process of its own, where memory can be counted.
@Suite struct HostileReportTests {
    /// One way to make a reader hold more than it should.
    enum Attack: String, CaseIterable, Codable {
        case levels, name, attribute, manyAttributes, comment, instruction, text, section, suites, entities

        /// What is repeated, after what, and before what.
        private var parts: (head: String, piece: String, tail: String) {
            let long = String(repeating: "x", count: 1 << 16)
            switch self {
            case .levels: return ("", "<testsuite>", "")
            case .name: return ("<testsuite><", long, "/></testsuite>")
            case .attribute: return ("<testsuite><testcase name='", long, "'/></testsuite>")
            case .manyAttributes: return ("<testsuite><testcase", " a='\(long)'", "/></testsuite>")
            case .comment: return ("<testsuite><!--", long, "--></testsuite>")
            case .instruction: return ("<testsuite><?x ", long, "?></testsuite>")
            case .text: return ("<testsuite><testcase><failure>", long, "</failure></testcase></testsuite>")
            case .section: return ("<testsuite><system-out><![CDATA[", long, "]]></system-out></testsuite>")
            case .suites: return ("<testsuites>", "<testsuite name='\(long)'/>", "</testsuites>")
            case .entities: return ("<!DOCTYPE testsuite [", "<!ENTITY e '\(long)'>", "]><testsuite/>")
            }
        }

        /// 64 MiB of it.
        var report: EndlessReport {
            let parts = parts
            let times = (64 << 20) / parts.piece.utf8.count
            return EndlessReport(of: parts.piece, times: times, after: parts.head, before: parts.tail)
        }

        /// What is told of it; nothing where it is read to its end.
        var problem: ReportProblem.Reason? {
            switch self {
            case .levels: .tooDeep(limit: 128)
            case .name, .attribute, .manyAttributes, .comment, .instruction:
                .malformed("a name, a tag or a comment that is longer than 10 MB")
            case .text, .section, .suites: nil
            case .entities: .declaresEntities
            }
        }
    }

    @Test(arguments: Attack.allCases)
    func `what never ends is left, or cut and counted, in bounded memory`(attack: Attack) async {
        await #expect(processExitsWith: .success) { [attack] in
            let before = try OwnProcess.peakMemory()
            let report = try ReadingTest.report(attack.report)
            #expect(report.problem?.reason == attack.problem)
            #expect(try OwnProcess.peakMemory() - before < 32 << 20)
        }
    }

    @Test(arguments: [1, 2, 3, 5, 64, 4096])
    func `a CDATA section is one text however its pieces come, beside what only looks like one`(piece: Int)
        throws
    {
        let text = "a]]é\r\nb]\n<![CDATA[ <!-- ? ]>]] >"
        let document = """
            <!-- <![CDATA[ --><?x <![CDATA[ ?><testsuite name='s'><testcase name='t'><failure>\
            <![CDATA[\(text)]]></failure></testcase></testsuite>
            """
        let report = try ReadingTest.report(ScriptedBytes(document, piece: piece))
        #expect(report.problem == nil)
        // Whether the parser makes one line break of two letters is its own affair; never are there two breaks.
        let stack = Array(report.cases).first?.outcome.failure?.stack.text
        #expect(stack?.replacing("\r\n", with: "\n") == text.replacing("\r\n", with: "\n"))
    }
}
