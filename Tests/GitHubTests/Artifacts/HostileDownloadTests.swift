import Logging
import Reports
import Resilience
import Testing
import Timing

@testable import GitHub

/// Archives that mean harm, from the wire to the disk.
@Suite struct HostileDownloadTests {
    /// Traversal, a link, a bomb of a gibibyte, a name twice, and one honest entry.
    private static let archive: [UInt8] = {
        var link = ZIPBuilder.Entry("link", "/etc/passwd")
        link.mode = 0o120777
        var bomb = ZIPBuilder.Entry("bomb")
        (bomb.data, bomb.method, bomb.checksum) = (Zeros.deflated(1 << 30), 8, 0)
        return ZIPBuilder(.init("../outside", "x"), link, bomb, .init("fine", "yes"), .init("FINE", "no"))
            .bytes()
    }()

    @Test func `case 104: what would lead out of its folder, fill the disk or hide is refused and listed`()
        async throws
    {
        let folder = try TemporaryFolder()
        let file = try await download(into: folder)
        #expect(file.isZIP)
        let result = try await ArchiveFile(file.path).extraction(into: "\(folder.path)/out")
        #expect(result.files == ["fine"])
        #expect(
            result.refused.map(\.reason) == [.traversal, .link, .suspiciousRatio(limit: 250), .duplicate]
        )
        #expect(folder.content == ["logs.zip", "out", "out/fine"])
        #expect(try folder.text(of: "out/fine") == "yes")
    }

    /// From an API and a blob host on sockets of this machine.
    private func download(into folder: TemporaryFolder) async throws -> DownloadedFile {
        let length = "content-length: \(Self.archive.count)\r\n"
        let blobs = try await RawServer(.deliver("HTTP/1.1 200 OK\r\n\(length)\r\n", Self.archive))
        let location = "location: http://127.0.0.1:\(blobs.port)/logs.zip?sig=1\r\ncontent-length: 0\r\n"
        let api = try await RawServer(.send("HTTP/1.1 302 Found\r\n\(location)\r\n", closes: false))
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress("http://127.0.0.1:\(api.port)")
        let file = try await withGitHubClient(
            configuration: configuration,
            settings: Settings(),
            credential: .token(Secret("ghp_0123456789012345678901234567890123456789")),
            transport: HTTPTransport(),
            time: SystemTime(),
            seed: 1,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { client in
            let artifact = Artifact(id: 7, name: "logs")
            return try await client.downloadArtifact(artifact, of: "o/r", to: .folder(folder.path))
        }
        try await api.stop()
        try await blobs.stop()
        return file
    }
}
