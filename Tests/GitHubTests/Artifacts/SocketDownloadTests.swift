import Foundation
import Reports
import Resilience
import Synchronization
import Testing

@testable import GitHub

/// Downloads over real sockets, from a blob host that misbehaves to order.
@Suite struct SocketDownloadTests {
    @Test func `a sound artifact arrives whole and verified, without the credential at the blob host`()
        async throws
    {
        let folder = try Folder()
        try await withArtifactStage { stage in
            let artifact = try await stage.artifact()
            let file = try await stage.download(artifact, to: .folder(folder.path))
            #expect(file.verification == .verified)
            #expect(file.isZIP)
            #expect(folder.names == ["test-results.zip"])
            #expect(folder.bytes("test-results.zip")?.count == artifact.size.map(Int.init))
            let requests = try await stage.blobRequests()
            #expect(requests.count == 1 && requests[0].hasPrefix("200"))
        }
    }

    @Test func `case 98: what was cut is joined from its offset by If-Match, and the digest agrees`()
        async throws
    {
        let folder = try Folder()
        try await withArtifactStage("[answers]\nartifact-padding = 60000\n[weather]\nblob-cut = 0.6") {
            stage in
            let file = try await stage.download(try await stage.artifact(), to: .file(folder.file("a.zip")))
            #expect(file.verification == .verified)
            #expect(folder.names == ["a.zip"])
            let requests = try await stage.blobRequests()
            #expect(requests.contains { $0.hasPrefix("206") })
            #expect(!requests.dropFirst().contains { $0.hasPrefix("200") })
        }
    }

    @Test func `case 99: all of it instead of the rest is taken from the beginning`() async throws {
        let folder = try Folder()
        try await withArtifactStage("[weather]\nblob-ignores-range = 1\nblob-cut = 0.5") { stage in
            let file = try await stage.download(try await stage.artifact(), to: .file(folder.file("a.zip")))
            #expect(file.verification == .verified)
            #expect(try await stage.blobRequests().allSatisfy { $0.hasPrefix("200") })
        }
    }

    @Test func `case 100: a part that is whole already is verified without fetching a byte`() async throws {
        let folder = try Folder()
        try await withArtifactStage { stage in
            let artifact = try await stage.artifact()
            let file = try await stage.download(artifact, to: .file(folder.file("a.zip")))
            let whole = try #require(folder.bytes("a.zip"))
            var state = stage.state(of: artifact, total: nil)
            folder.write(whole, to: "b.zip.part")
            folder.write(state.bytes, to: "b.zip.part.json")
            #expect(try await stage.download(artifact, to: .file(folder.file("b.zip"))).size == file.size)
            #expect(try await stage.blobRequests().last == "416 bytes */\(whole.count)")
            state.total = nil
            folder.write(whole + [0], to: "c.zip.part")
            folder.write(state.bytes, to: "c.zip.part.json")
            #expect(try await stage.download(artifact, to: .file(folder.file("c.zip"))).size == file.size)
            #expect(folder.bytes("c.zip") == whole)
        }
    }

    @Test(arguments: ["blob-changes", "blob-odd-range"])
    func `case 101: what was written anew, or told another range, is begun anew and never joined`(
        fault: String
    ) async throws {
        let folder = try Folder()
        try await withArtifactStage("[answers]\nartifact-padding = 60000") { stage in
            let artifact = try await stage.artifact()
            try await stage.setWeather("{\"blob-cut\":1,\"\(fault)\":1}")
            await #expect(throws: DownloadError.changed) {
                try await stage.download(artifact, to: .file(folder.file("a.zip")))
            }
            #expect(folder.names.isEmpty)
            try await stage.setWeather("{\"blob-cut\":0,\"\(fault)\":0}")
            let file = try await stage.download(artifact, to: .file(folder.file("a.zip")))
            #expect(file.verification == .verified)
        }
    }

    @Test func `case 102: a digest that differs deletes what came and says so`() async throws {
        let folder = try Folder()
        try await withArtifactStage("[weather]\nwrong-digest = 1") { stage in
            let artifact = try await stage.artifact()
            await #expect(throws: DownloadError.digestMismatch) {
                try await stage.download(artifact, to: .file(folder.file("a.zip")))
            }
            #expect(folder.names.isEmpty)
            var unknown = artifact
            unknown.digest = nil
            #expect(try await stage.download(unknown, to: .file(folder.file("b"))).verification == .noDigest)
            unknown.digest = "sha512:00"
            let file = try await stage.download(unknown, to: .file(folder.file("c")))
            #expect(file.verification == .unknownDigest("sha512:00"))
        }
    }

    @Test func `case 103: a file that was uploaded as it is keeps its sanitised name`() async throws {
        let folder = try Folder()
        try await withArtifactStage("[weather]\nraw-artifacts = 1") { stage in
            let artifact = try await stage.artifact()
            let file = try await stage.download(artifact, to: .folder(folder.path))
            #expect(!file.isZIP)
            #expect(file.verification == .verified)
            #expect(folder.names == ["tests é-\(artifact.id).xml"])
        }
    }

    @Test func `case 40: an artifact whose time is over is final`() async throws {
        let folder = try Folder()
        try await withArtifactStage { stage in
            var artifact = try await stage.artifact()
            artifact = Artifact(id: (artifact.id / 10_000) * 10_000 + 10, name: "old")
            await #expect(throws: DownloadError.expired) {
                try await stage.download(artifact, to: .file(folder.file("a.zip")))
            }
            #expect(folder.names.isEmpty)
        }
    }

    @Test func `a silent host is left after the stall time, and the rest is fetched`() async throws {
        let folder = try Folder()
        let settings = { (settings: inout Settings) in settings.timeout.stall = .milliseconds(100) }
        try await withArtifactStage("[weather]\nblob-stall = 0.5", settings: settings) { stage in
            let file = try await stage.download(try await stage.artifact(), to: .file(folder.file("a.zip")))
            #expect(file.verification == .verified)
        }
    }

    @Test func `case 29: a dead link is replaced and no limit, a busy host is asked again`() async throws {
        let folder = try Folder()
        try await withArtifactStage("[weather]\nblob-expires = 0.3\nblob-busy = 0.3", seed: 3) { stage in
            for place in 0..<6 {
                let file = try await stage.download(
                    try await stage.artifact(place),
                    to: .file(folder.file("\(place).zip"))
                )
                #expect(file.verification == .verified)
            }
            let statuses = Set(try await stage.blobRequests().map { $0.prefix(3) })
            #expect(statuses.isSuperset(of: ["403", "503", "200"]))
            #expect(stage.client.snapshot().credentials.allSatisfy { $0.secondary.gate == .open })
        }
    }

    @Test func `a stream gives the same bytes in chunks of the size that was asked for`() async throws {
        let folder = try Folder()
        try await withArtifactStage("[answers]\nartifact-padding = 60000\n[weather]\nblob-cut = 0.5") {
            stage in
            let artifact = try await stage.artifact()
            var bytes: [UInt8] = []
            var sizes: Set<Int> = []
            for try await chunk in stage.client.streamArtifact(
                artifact,
                of: ArtifactStage.repository,
                chunkSize: 1000
            ) {
                bytes += chunk
                sizes.insert(chunk.count)
            }
            #expect(sizes == [1000, bytes.count % 1000])
            _ = try await stage.download(artifact, to: .file(folder.file("a.zip")))
            #expect(folder.bytes("a.zip") == bytes)
        }
    }

    @Test func `a cancelled download leaves its socket and keeps what it owns`() async throws {
        let folder = try Folder()
        // Silent for good: only the cancellation can end it.
        let settings = { (settings: inout Settings) in settings.timeout.stall = .seconds(3600) }
        try await withArtifactStage("[weather]\nblob-stall = 1", settings: settings) { stage in
            let artifact = try await stage.artifact()
            let (moves, moved) = AsyncStream<Void>.makeStream()
            let path = folder.file("a.zip")
            await withTaskGroup { group in
                group.addTask {
                    let error = await #expect(throws: DownloadError.self) {
                        try await stage.client.downloadArtifact(
                            artifact,
                            of: ArtifactStage.repository,
                            to: .file(path)
                        ) { if $0.received > 0 { moved.finish() } }
                    }
                    #expect(error == .cancelled)
                }
                for await _ in moves {}
                group.cancelAll()
            }
            #expect(stage.client.snapshot().inFlight == 0)
            #expect(folder.names == ["a.zip.part", "a.zip.part.json"])
            let there = try #require(folder.bytes("a.zip.part")).count
            try await stage.setWeather("{\"blob-stall\":0}")
            let file = try await stage.download(artifact, to: .file(path))
            #expect(file.verification == .verified)
            #expect(try await stage.blobRequests().last?.hasPrefix("206 bytes \(there)-") == true)
        }
    }
}

extension ArtifactStage {
    /// What stands beside a part of this artifact.
    fileprivate func state(of artifact: Artifact, total: Int64?) -> PartState {
        let order = Transfer.Order(artifact, of: Self.repository, priority: .normal, for: "test")
        return PartState(order, PartFacts(etag: nil, total: total))
    }
}
