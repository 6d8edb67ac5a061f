@testable import GitHub

/// What holds of any bytes that are read as an archive.
struct FuzzedArchive {
    static let limits = ExtractionLimits(
        entries: 50,
        entryBytes: 100_000,
        totalBytes: 200_000,
        ratioExempt: 1000
    )

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The first rule that is broken; `nil` where all hold.
    func complaint(about bytes: [UInt8]) throws -> String? {
        let place = try folder.folder()
        let file = ArchiveFile(try folder.write(bytes, to: "fuzzed.zip"), limits: Self.limits)
        guard let result = try? file.extract(into: place.path + "/out") else { return nil }
        let written = place.content.filter { !place.isFolder($0) }
        let told = result.files.map { "out/\($0)" }.sorted()
        if written.sorted() != told { return "written are \(written), told are \(told)" }
        if result.bytes > Self.limits.totalBytes { return "\(result.bytes) bytes are more than allowed" }
        if result.files.count + result.refused.count > Self.limits.entries { return "too many entries" }
        return nil
    }
}
