import Testing

@testable import GitHub

@Suite struct HostileArchiveTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func archive(_ builder: ZIPBuilder, limits: ExtractionLimits = ExtractionLimits()) throws
        -> ArchiveFile
    {
        ArchiveFile(try folder.write(builder.bytes(), to: "a.zip"), limits: limits)
    }

    private func bomb(_ name: String, bytes: Int, size: UInt32? = nil) -> ZIPBuilder.Entry {
        var entry = ZIPBuilder.Entry(name)
        entry.data = Zeros.deflated(bytes)
        entry.method = 8
        entry.size = size
        return entry
    }

    @Test(arguments: [nil, 10])
    func `case 104: a bomb of a gibibyte is left at its ratio, whatever size it declares`(
        size: UInt32?
    ) throws {
        let file = try archive(ZIPBuilder(bomb("bomb", bytes: 1 << 30, size: size), .init("fine", "yes")))
        let result = try file.extract(into: "\(folder.path)/out")
        #expect(result.refused.map(\.reason).first == .suspiciousRatio(limit: 250))
        #expect(result.files == ["fine"])
        #expect(folder.content == ["a.zip", "out", "out/fine"])
    }

    @Test func `an entry past its limit is refused, the sum past its limit ends the archive`() throws {
        let entries = [
            ZIPBuilder.Entry("a", "12345"), .init("b", "123456"), .init("c", "1234"), .init("d", "12345"),
        ]
        var builder = ZIPBuilder()
        builder.entries = entries
        let result = try archive(builder, limits: ExtractionLimits(entryBytes: 5, totalBytes: 15))
            .extract(into: "\(folder.path)/out")
        #expect(result.files == ["a", "c"])
        #expect(result.refused.map(\.reason) == [.tooLarge(limit: 5)])
        #expect(result.stopped == .tooLarge(limit: 15))
        #expect(folder.content == ["a.zip", "out", "out/a", "out/c"])
    }

    @Test func `more entries than allowed are not read, also where fewer are declared`() throws {
        var builder = ZIPBuilder()
        builder.entries = (0..<1000).map { ZIPBuilder.Entry("\($0)") }
        let limits = ExtractionLimits(entries: 999)
        #expect(throws: ArchiveError.tooManyEntries(declared: 1000, limit: 999)) {
            try archive(builder, limits: limits).validate()
        }
        builder.declaredEntries = 2
        #expect(throws: ArchiveError.tooManyEntries(declared: 2, limit: 999)) {
            try archive(builder, limits: limits).validate()
        }
        #expect(throws: ArchiveError.damaged("it declares 2 entries and lists 1000")) {
            try archive(builder).validate()
        }
    }

    /// In a process of its own, where memory and reading can be counted.
    @Test func `of a directory of ten million entries little is read, whatever it declares`() async {
        await #expect(processExitsWith: .success) {
            let archive = try LongDirectory(of: 160, in: TemporaryFolder())
            let lies: [(entries: Int, size: Int, error: ArchiveError)] = [
                (archive.entries, archive.size, .tooManyEntries(declared: 10_485_760, limit: 50_000)),
                (2, archive.size, .damaged("its directory is too large")),
                (2, 46_000_000, .tooManyEntries(declared: 2, limit: 50_000)),
            ]
            let (memory, read) = (try OwnProcess.peakMemory(), try OwnProcess.bytesRead())
            for lie in lies {
                try archive.declare(entries: lie.entries, size: lie.size)
                #expect(throws: lie.error) { try ArchiveFile(archive.path).validate() }
            }
            #expect(try OwnProcess.bytesRead() - read < 4 << 20)
            #expect(try OwnProcess.peakMemory() - memory < 32 << 20)
        }
    }

    @Test func `five thousand entries of the same bytes unpack none of them`() throws {
        var kernel = bomb("0", bytes: 64 << 20)
        kernel.checksum = 0
        var builder = ZIPBuilder(kernel)
        builder.entries += (1..<5_000).map { place in
            var twin = kernel
            (twin.name, twin.sharesDataOf) = (Array("\(place)".utf8), 0)
            return twin
        }
        let file = try archive(builder)
        #expect(throws: ArchiveError.self) { try file.extract(into: "\(folder.path)/out") }
        #expect(folder.content == ["a.zip"])
    }

    @Test func `folders that lie too deep are refused, and an archive in an archive is a file`() throws {
        let deep = String(repeating: "a/", count: 10_000) + "b"
        var inner = ZIPBuilder.Entry("inner.zip")
        inner.data = ZIPBuilder(.init("x", "y")).bytes()
        let result = try archive(ZIPBuilder(.init(deep, "x"), inner))
            .extract(into: "\(folder.path)/out")
        #expect(result.refused.map(\.reason) == [.nameTooLong])
        #expect(folder.content == ["a.zip", "out", "out/inner.zip"])
    }

    @Test func `entries that share bytes are refused with the archive`() throws {
        var twin = ZIPBuilder.Entry("twin")
        twin.data = ZIPBuilder.Entry("first", "data").data
        twin.sharesDataOf = 0
        #expect(throws: ArchiveError.overlapping("first", "twin")) {
            try archive(ZIPBuilder(.init("first", "data"), twin)).validate()
        }
    }

    @Test func `an archive's name for an entry is shown as text only`() throws {
        let result = try archive(ZIPBuilder(.init("\u{1B}[2J", "x"))).validate()
        #expect(result.refused.map(\.reason) == [.controlCharacters])
    }
}
