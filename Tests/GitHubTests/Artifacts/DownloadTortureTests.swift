import Logging
import Reports
import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct DownloadTortureTests {
    @Test(arguments: 0..<20)
    func `every way through every fault ends with the exact bytes or a clear error, and no litter`(
        batch: UInt64
    ) async throws {
        for seed in (batch * 100)..<(batch * 100 + 100) {
            try await run(seed: seed)
        }
    }

    private func run(seed: UInt64) async throws {
        let folder = try Folder()
        let hasDigest = seed % 7 != 0
        let host = UnreliableHost(seed: seed, trouble: Int(seed % 5) * 15, rewrites: !hasDigest)
        var artifact = Artifact(id: 7, name: "logs")
        artifact.size = Int64(host.versions[0].count)
        artifact.digest = hasDigest ? host.digest : nil
        // A start that was broken off is followed by another one, until it has ended for good.
        for _ in 0..<20 {
            do {
                let file = try await download(artifact, from: host, to: folder.file("logs.zip"))
                #expect(folder.names == ["logs.zip"], "seed \(seed)")
                #expect(file.verification == (hasDigest ? .verified : .noDigest), "seed \(seed)")
                // One of the blobs that there were, never pieces of two.
                let whole = hasDigest ? [host.versions[0]] : host.versions
                #expect(whole.contains(folder.bytes("logs.zip") ?? []), "seed \(seed)")
                return
            } catch {
                let isResumable = folder.names == ["logs.zip.part", "logs.zip.part.json"]
                #expect(folder.names.isEmpty || (isResumable && error.keepsPart), "seed \(seed): \(error)")
                #expect(!error.advice(at: Instant(secondsSinceEpoch: 0)).isEmpty)
            }
        }
        #expect(seed % 5 == 4, "seed \(seed): a host that works most of the time gave nothing")
    }

    /// On time that leaps over each wait.
    private func download(
        _ artifact: Artifact,
        from host: UnreliableHost,
        to path: String
    ) async throws(DownloadError) -> DownloadedFile {
        let time = ManualTime()
        let result = try? await withGitHubClient(
            settings: Settings(),
            credential: .token(Secret("ghp_0123456789012345678901234567890123456789")),
            transport: host,
            time: time,
            seed: 7,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { client -> Result<DownloadedFile, DownloadError> in
            let listener = client.listen { events in
                for event in events {
                    switch event.kind {
                    case .retrying(_, _, let until, _): time.leap(to: until)
                    case .downloadChanged(let download):
                        if case .waitingToResume(let until, _) = download.stage { time.leap(to: until) }
                    default: break
                    }
                }
            }
            defer { listener.stop() }
            do throws(DownloadError) {
                return .success(try await client.downloadArtifact(artifact, of: "o/r", to: .file(path)))
            } catch {
                return .failure(error)
            }
        }
        return try (result ?? .failure(.cancelled)).get()
    }
}

extension ManualTime {
    fileprivate func leap(to instant: Instant) {
        let left = now.duration(to: instant)
        if left > .zero { advance(by: left) }
    }
}
