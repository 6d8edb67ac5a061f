import Foundation
import Testing

extension WholeProgram {
    /// `headroom report` over files, as a script would use it.
    @Suite struct ReportCommand {
        private static let passing = "<testsuite name='s'><testcase name='holds'/></testsuite>"
        private static let failing = """
            <testsuite name='s'><testcase name='breaks'><failure message='no'/></testcase></testsuite>
            """

        private func report(_ files: [String: String], _ form: String = "--text") async throws -> Ended {
            try await withScratch { folder in
                for (name, text) in files {
                    try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
                }
                return try await Program.run("report", form, folder)
            }
        }

        @Test
        func
            `the status is 0 where all passed, 1 where one failed, 2 without tests, 3 where something is unread`()
            async throws
        {
            #expect(try await report(["a.xml": Self.passing]).status == .exited(0))
            #expect(try await report(["a.xml": Self.passing, "b.xml": Self.failing]).status == .exited(1))
            #expect(try await report(["a.xml": "<project/>"]).status == .exited(2))
            #expect(try await report(["a.xml": Self.passing, "b.xml": "<testsuite>"]).status == .exited(3))
        }

        @Test func `failures, and files that could not be read, are named`() async throws {
            let ended = try await report(["a.xml": Self.failing, "b.xml": "<testsuite>\n<"])
            #expect(ended.output.contains("1 test: 1 failed"))
            #expect(ended.output.contains("FAIL  s › breaks"))
            #expect(ended.output.contains("b.xml:2"))
            #expect(ended.errors == "")
        }

        @Test func `JSON is one object in one line, and Markdown has headings`() async throws {
            let json = try await report(["a.xml": Self.failing], "--json")
            #expect(json.output.hasPrefix("{\"verdict\":\"failed\""))
            #expect(json.output.filter { $0 == "\n" }.count == 1)
            #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
            #expect(try await report(["a.xml": Self.failing], "--markdown").output.contains("### Failures"))
        }
    }
}
