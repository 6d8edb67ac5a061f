import Foundation
import Reports
import Testing

@testable import GitHub

@Suite struct TestReportReaderTests {
    private let folder: TemporaryFolder
    private let passing = "<testsuite name='s'><testcase name='a'/></testsuite>"

    init() throws {
        folder = try TemporaryFolder()
    }

    private func read(_ paths: String..., as name: String? = nil) -> RunReport {
        var reader = TestReportReader()
        for path in paths { reader.read(path, as: name) }
        return reader.report
    }

    @Test func `an archive's reports are read without unpacking it, under its name`() throws {
        var broken = ZIPBuilder.Entry("broken.xml", passing)
        broken.checksum = 1
        let builder = ZIPBuilder(
            .init("b/report.xml", passing),
            .init("log.txt", "x"),
            .init("pom.xml", "<project/>"),
            .init("__MACOSX/report.xml", "x"),
            .init("../report.xml", passing),
            broken
        )
        let report = read(try folder.write(builder.bytes(), to: "junit.zip"))
        #expect(report.reports.map(\.origin.description) == ["junit/b/report.xml", "junit/broken.xml"])
        #expect(report.otherFiles == 3)
        #expect(
            report.problems.map { "\($0.place): \($0.reason)" } == [
                "junit/broken.xml: its checksum (CRC-32) is wrong",
                "junit/../report.xml: not read: its name leads out of the folder",
            ]
        )
        #expect(folder.content == ["junit.zip"])
    }

    @Test func `a name that is given stands for the file's`() throws {
        let archive = try folder.write(ZIPBuilder(.init("r.xml", passing)).bytes(), to: "part.zip")
        #expect(read(archive, as: "junit").reports.map(\.origin.description) == ["junit/r.xml"])
        let file = try folder.write(Array(passing.utf8), to: "r.xml")
        #expect(read(file, as: "junit").reports.map(\.origin.description) == ["junit"])
    }

    @Test func `a folder is read to its depth, links aside, and a broken file doesn't stop the others`()
        throws
    {
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/sub",
            withIntermediateDirectories: false
        )
        _ = try folder.write(Array(passing.utf8), to: "sub/a.xml")
        _ = try folder.write(Array("<testsuite>".utf8), to: "broken.XML")
        _ = try folder.write(ZIPBuilder(.init("r.xml", passing)).bytes(), to: "z.zip")
        _ = try folder.write(Array(passing.utf8), to: "ignored.txt")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link.xml",
            withDestinationPath: "\(folder.path)/sub/a.xml"
        )
        let report = read(folder.path)
        #expect(report.reports.map(\.origin.file) == ["broken.XML", "sub/a.xml", "r.xml"])
        #expect(report.problems.map(\.reason) == [.truncated])
        #expect(report.verdict == .incomplete)
    }

    @Test func `a file is read whatever its name, and what is missing is told`() throws {
        let file = try folder.write(Array(passing.utf8), to: "results")
        let report = read(file, "\(folder.path)/none")
        #expect(report.tally.passed == 1)
        #expect(report.problems.map(\.reason) == [.unreadable("cannot be read: No such file or directory")])
    }

    @Test func `a bomb among the reports is told, and the others are read`() throws {
        var bomb = ZIPBuilder.Entry("bomb.xml")
        bomb.data = Zeros.deflated(1 << 30)
        bomb.method = 8
        let builder = ZIPBuilder(bomb, .init("r.xml", passing))
        let report = read(try folder.write(builder.bytes(), to: "junit.zip"))
        #expect(report.tally.passed == 1)
        #expect(report.problems.count == 1)
    }
}
