import Foundation
import Testing

@testable import GitHub

@Suite struct ArchiveFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func archive(_ bytes: [UInt8], limits: ExtractionLimits = ExtractionLimits()) throws
        -> ArchiveFile
    {
        ArchiveFile(try folder.write(bytes, to: "a.zip"), limits: limits)
    }

    private func extract(
        _ builder: ZIPBuilder,
        limits: ExtractionLimits = ExtractionLimits()
    ) throws -> ExtractedArchive {
        try archive(builder.bytes(), limits: limits).extract(into: "\(folder.path)/out")
    }

    private func refusals(_ result: ExtractedArchive) -> [EntryRefusal] { result.refused.map(\.reason) }

    @Test func `files and folders are written below the folder`() throws {
        var folderEntry = ZIPBuilder.Entry("empty/")
        folderEntry.mode = 0o040755
        let result = try extract(ZIPBuilder(.init("a.xml", "one"), .init("b/c.xml", "two"), folderEntry))
        #expect(result.files == ["a.xml", "b/c.xml"])
        #expect(result.bytes == 6)
        #expect(result.refused.isEmpty)
        #expect(result.stopped == nil)
        #expect(folder.content == ["a.zip", "out", "out/a.xml", "out/b", "out/b/c.xml", "out/empty"])
        #expect(try folder.text(of: "out/b/c.xml") == "two")
    }

    @Test func `an archive without entries is one`() throws {
        let result = try extract(ZIPBuilder())
        #expect(result.files.isEmpty)
        #expect(result.refused.isEmpty)
    }

    @Test
    func `case 104: traversal, links, devices and duplicates are refused and listed, the rest is written`()
        throws
    {
        var link = ZIPBuilder.Entry("link", "/etc/passwd")
        link.mode = 0o120777
        var device = ZIPBuilder.Entry("null")
        device.mode = 0o020666
        let result = try extract(
            ZIPBuilder(
                .init("../escape", "x"),
                .init("/tmp/absolute", "x"),
                .init("C:\\drive", "x"),
                link,
                device,
                .init("Readme", "first"),
                .init("README", "second"),
                .init("fine", "yes")
            )
        )
        #expect(
            refusals(result) == [.traversal, .absolutePath, .drivePath, .link, .device, .duplicate]
        )
        #expect(result.files == ["Readme", "fine"])
        #expect(folder.content == ["a.zip", "out", "out/Readme", "out/fine"])
        #expect(try folder.text(of: "out/Readme") == "first")
    }

    @Test func `a link behind which a later entry lies leads nowhere`() throws {
        var link = ZIPBuilder.Entry("d", "..")
        link.mode = 0o120777
        let result = try extract(ZIPBuilder(link, .init("d/escape", "x")))
        #expect(refusals(result) == [.link])
        #expect(folder.content == ["a.zip", "out", "out/d", "out/d/escape"])
    }

    @Test func `a link that somebody put into the folder is not followed`() throws {
        let out = "\(folder.path)/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: "\(out)/d", withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: "\(out)/f",
            withDestinationPath: "\(folder.path)/g"
        )
        let result = try extract(ZIPBuilder(.init("d/escape", "x"), .init("f", "x")))
        #expect(refusals(result) == [.exists, .exists])
        #expect(folder.content == ["a.zip", "out", "out/d", "out/f"])
    }

    @Test func `what exists is left alone`() throws {
        let out = "\(folder.path)/out"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
        _ = try folder.write(Array("mine".utf8), to: "out/a")
        let result = try extract(ZIPBuilder(.init("a", "theirs"), .init("b", "new"), .init("b/c", "x")))
        #expect(refusals(result) == [.exists, .exists])
        #expect(try folder.text(of: "out/a") == "mine")
    }

    @Test func `a wrong checksum, an encrypted entry and an unknown method are named, and leave nothing`()
        throws
    {
        var broken = ZIPBuilder.Entry("broken", "data")
        broken.checksum = 1
        var secret = ZIPBuilder.Entry("secret", "data")
        secret.flags = 1
        var strange = ZIPBuilder.Entry("strange", "data")
        strange.method = 6
        let builder = ZIPBuilder(broken, secret, strange, .init("fine", "yes"))
        let expected = [EntryRefusal.badChecksum, .encrypted, .unsupportedMethod(6)]
        #expect(refusals(try archive(builder.bytes()).validate()) == expected)
        #expect(refusals(try extract(builder)) == expected)
        #expect(folder.content == ["a.zip", "out", "out/fine"])
    }

    @Test func `an entry with two names is refused`() throws {
        var liar = ZIPBuilder.Entry("good.xml", "x")
        liar.localName = Array("evil.xml".utf8)
        #expect(refusals(try extract(ZIPBuilder(liar))) == [.namesDiffer])
    }

    @Test func `compressed data that make no sense are named`() throws {
        var broken = ZIPBuilder.Entry("broken", "\u{7}\u{7}\u{7}\u{7}")
        broken.method = 8
        let result = try extract(ZIPBuilder(broken))
        guard case .damaged = refusals(result).first else {
            Issue.record("\(result)")
            return
        }
        #expect(folder.content == ["a.zip", "out"])
    }

    @Test(
        arguments: [
            ([], ArchiveError.empty), (Array("no archive".utf8), .notZIP), (Array("PK".utf8), .notZIP),
            (Array("PK\u{3}\u{4}".utf8) + Array(repeating: 7, count: 100), .truncated),
        ] as [([UInt8], ArchiveError)]
    ) func `what is no archive is told as what it is`(
        bytes: [UInt8],
        error: ArchiveError
    ) throws {
        #expect(throws: error) { try archive(bytes).validate() }
    }

    @Test func `an archive that is cut anywhere is never taken for a whole one`() throws {
        let whole = ZIPBuilder(.init("a.xml", "one"), .init("b.xml", "two")).bytes()
        for length in 0..<whole.count {
            #expect(throws: ArchiveError.self, "cut at \(length)") {
                try archive(Array(whole[..<length])).validate()
            }
        }
    }

    @Test func `a file that is no archive is known by its start`() throws {
        #expect(try archive(ZIPBuilder().bytes()).isZIP())
        #expect(try archive(ZIPBuilder(.init("a", "x")).bytes()).isZIP())
        #expect(try !archive(Array("<testsuite/>".utf8)).isZIP())
        #expect(try !archive([]).isZIP())
    }

    @Test func `a folder or a missing file is an error in the system's words`() {
        #expect(throws: ArchiveError.unreadable("it is no regular file")) {
            try ArchiveFile(folder.path).validate()
        }
        #expect(throws: ArchiveError.unreadable("No such file or directory")) {
            try ArchiveFile("\(folder.path)/none").validate()
        }
    }

    @Test func `a cancelled task stops, and leaves nothing half`() async throws {
        let file = try archive(ZIPBuilder(.init("a", "x")).bytes())
        let out = "\(folder.path)/out"
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try file.extract(into: out)
        }
        await #expect(throws: ArchiveError.cancelled) { try await task.value }
        #expect(folder.content == ["a.zip", "out"])
    }
}
