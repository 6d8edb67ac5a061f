import Reports
import Resilience
import Synchronization
import Testing

@testable import GitHub

@Suite struct DownloadsTests {
    /// Waits for steps of downloads, as they are reported.
    private final class Steps: Sendable {
        private let (stream, continuation) = AsyncStream<DownloadProgress>.makeStream()

        func note(_ progress: DownloadProgress) { continuation.yield(progress) }

        func first(where isWanted: (DownloadProgress) -> Bool) async -> DownloadProgress? {
            for await progress in stream where isWanted(progress) { return progress }
            return nil
        }
    }

    @Test func `a download is paused, resumed from where it was, and finished`() async throws {
        let folder = try Folder()
        let slow = "[answers]\nartifact-padding = 60000\n[weather]\nblob-rate = 20000"
        try await withArtifactStage(slow) { stage in
            let artifact = try await stage.artifact()
            let path = folder.file("a.zip")
            try await withDownloads(on: stage.client) { downloads in
                let steps = Steps()
                let id = downloads.start(artifact, of: ArtifactStage.repository, to: .file(path)) {
                    steps.note($0)
                }
                _ = await steps.first { $0.received > 0 }
                downloads.pause(id)
                let pause = await steps.first { $0.stage == .paused }
                let paused = try #require(pause)
                #expect(paused.stage == .paused)
                #expect(folder.names == ["a.zip.part", "a.zip.part.json"])
                #expect(downloads.all.map(\.stage) == [.paused])
                try await stage.setWeather("{\"blob-rate\":0}")
                downloads.resume(id)
                let finished = await steps.first { $0.stage.isFinal }
                #expect(finished?.stage == .finished(path: path, .verified))
                #expect(paused.received > 0)
                #expect(try await stage.blobRequests().last?.hasPrefix("206") == true)
            }
        }
    }

    @Test func `what failed is tried again on request, and what is cancelled waiting never runs`()
        async throws
    {
        let folder = try Folder()
        try await withArtifactStage("[weather]\nwrong-digest = 1") { stage in
            let artifact = try await stage.artifact()
            try await stage.setWeather("{\"wrong-digest\":0}")
            let right = try await stage.artifact()
            #expect(right.digest != artifact.digest)
            let path = folder.file("a.zip")
            try await withDownloads(on: stage.client) { downloads in
                let steps = Steps()
                let id = downloads.start(artifact, of: ArtifactStage.repository, to: .file(path)) {
                    steps.note($0)
                }
                let failed = await steps.first { $0.stage.isFinal }
                guard case .failed(let reason) = failed?.stage else {
                    Issue.record("\(String(describing: failed))")
                    return
                }
                #expect(reason.contains("SHA-256"))
                downloads.retry(id)
                let again = await steps.first { $0.stage.isFinal }
                #expect(again?.stage == failed?.stage)
                let file = try await downloads.download(right, of: ArtifactStage.repository, to: .file(path))
                #expect(file.verification == .verified)
            }
        }
    }

    @Test
    func `what happens to a download is told by the client's events, bytes at most four times a second`()
        async throws
    {
        let folder = try Folder()
        try await withArtifactStage("[answers]\nartifact-padding = 60000\n[weather]\nblob-rate = 60000") {
            stage in
            let recorder = EventRecorder()
            let listener = recorder.listen(to: stage.client)
            defer { listener.stop() }
            let artifact = try await stage.artifact()
            _ = try await stage.download(artifact, to: .file(folder.file("a.zip")))
            var stages: [DownloadStage] = []
            var moves: [Event] = []
            for event in recorder.events {
                switch event.kind {
                case .downloadChanged(let download): stages.append(download.stage)
                case .downloadMoved: moves.append(event)
                default: break
                }
            }
            let end = DownloadStage.finished(path: folder.file("a.zip"), .verified)
            #expect(stages == [.connecting, .receiving, .verifying, end])
            #expect(moves.count > 1)
            for (earlier, later) in zip(moves, moves.dropFirst()) {
                #expect(earlier.at.duration(to: later.at) >= .milliseconds(250))
            }
        }
    }
}
