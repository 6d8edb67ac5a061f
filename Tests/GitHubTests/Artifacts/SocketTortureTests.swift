import Crypto
import Reports
import Resilience
import TestSupport
import Testing

@testable import GitHub

/// Downloads over real sockets through storms of faults, each from the first start to its end.
///
/// Four worlds at once and no more, each with twenty downloads on their way: silence is told by a clock.
@Suite(.serialized) struct SocketTortureTests {
    private static let worlds: UInt64 = 4
    private static let runs = 20

    @Test(arguments: 0..<25)
    func `over sockets every fault in every phase ends with the exact bytes or a clear error, and no litter`(
        batch: UInt64
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for world in batch * Self.worlds..<(batch + 1) * Self.worlds {
                group.addTask { try await Self.weather(world) }
            }
            try await group.waitForAll()
        }
    }

    private static func weather(_ world: UInt64) async throws {
        let storm = Storm(seed: world)
        try await withArtifactStage(storm.scenario, seed: world, settings: Storm.hurry) { stage in
            let artifacts = try await stage.artifacts()
            try await stage.setWeather(storm.weather)
            let arrived = try await withThrowingTaskGroup(of: Bool.self) { group in
                for run in 0..<runs {
                    var course = Course(seed: world * 1_000 + UInt64(run), stage: stage, storm: storm)
                    group.addTask { try await course.run(through: artifacts) }
                }
                return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
            }
            #expect(arrived > runs / 4, "world \(world): hardly anything arrives in \(storm.weather)")
            #expect(stage.client.snapshot().inFlight == 0, "world \(world)")
        }
    }
}

/// One download through the storm, by its seed: begun, taken back, begun again, until it has ended.
private struct Course {
    private static let mostStarts = 8

    let seed: UInt64
    let stage: ArtifactStage
    let storm: Storm
    private var dice: Dice

    init(seed: UInt64, stage: ArtifactStage, storm: Storm) {
        (self.seed, self.stage, self.storm) = (seed, stage, storm)
        dice = Dice(seed: seed)
    }

    /// - Returns: whether it came to its end.
    mutating func run(through artifacts: [Artifact]) async throws -> Bool {
        let known = dice.pick(artifacts)
        var artifact = known
        // Without a digest a rewritten blob must be told by its tag, and wrong bytes by nobody.
        if !storm.corrupts, dice.chance(percent: 20) { artifact.digest = nil }
        if dice.chance(percent: 20) {
            return await streams(artifact, known)
        }
        return try await downloads(artifact, known)
    }

    private mutating func downloads(_ artifact: Artifact, _ known: Artifact) async throws -> Bool {
        let folder = try Folder()
        for _ in 0..<Self.mostStarts {
            switch await start(artifact, into: folder) {
            case .success(let file):
                #expect(folder.names == ["a.zip"], "seed \(seed)")
                #expect(file.verification == (artifact.digest == nil ? .noDigest : .verified), "seed \(seed)")
                expect(folder.bytes("a.zip") ?? [], toBe: known)
                return true
            case .failure(let error):
                let isResumable = folder.names == ["a.zip.part", "a.zip.part.json"]
                #expect(folder.names.isEmpty || (isResumable && error.keepsPart), "seed \(seed): \(error)")
                #expect(!error.advice(at: stage.time.now).isEmpty, "seed \(seed): \(error)")
            }
        }
        return false
    }

    /// One start in four is taken back somewhere on its way.
    private mutating func start(_ artifact: Artifact, into folder: Folder) async -> Result<
        DownloadedFile, DownloadError
    > {
        let steps = dice.chance(percent: 25) ? dice.roll(1...4) : .max
        let (client, path) = (stage.client, folder.file("a.zip"))
        return await Interruption.after(steps) { step in
            do throws(DownloadError) {
                return .success(
                    try await client.downloadArtifact(
                        artifact,
                        of: ArtifactStage.repository,
                        to: .file(path)
                    ) { _ in step() }
                )
            } catch {
                return .failure(error)
            }
        }
    }

    private mutating func streams(_ artifact: Artifact, _ known: Artifact) async -> Bool {
        let size = dice.roll(1...2_000)
        for _ in 0..<Self.mostStarts {
            do throws(DownloadError) {
                var bytes: [UInt8] = []
                var chunks = stage.client.streamArtifact(
                    artifact,
                    of: ArtifactStage.repository,
                    chunkSize: size
                ).makeAsyncIterator()
                while let chunk = try await chunks.next() { bytes += chunk }
                expect(bytes, toBe: known)
                return true
            } catch {
                #expect(!error.advice(at: stage.time.now).isEmpty, "seed \(seed): \(error)")
            }
        }
        return false
    }

    private func expect(_ bytes: [UInt8], toBe artifact: Artifact) {
        #expect(artifact.size == Int64(bytes.count), "seed \(seed)")
        let digest = Array(SHA256.hash(data: bytes))
        #expect(ExpectedDigest(artifact.digest) == .sha256(digest), "seed \(seed)")
    }
}
