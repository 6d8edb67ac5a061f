import Foundation
import GitHub
import Logging
import Reports
import Resilience
import Synchronization
import Timing

/// A download into a file, hashed on the way, against `curl` into a file, from the same server and in turns; and what a
/// long one takes of memory.
enum DownloadBench {
    private static let comparedBytes = 1 << 30
    private static let longBytes = 4 << 30
    private static let rounds = 3

    static func figures() async throws -> [Figure] {
        let server = try Child([Executable.own, "serve-blob"])
        let address = "http://127.0.0.1:\(try server.readLine())"
        let folder = FileManager.default.temporaryDirectory.path + "/headroom-bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await withClient(of: address) { client in
            var ratios: [Double] = []
            var rates: [Double] = []
            for _ in 0..<rounds {
                let theirs = try time { try curl("\(address)/blob/\(comparedBytes)", into: "\(folder)/curl") }
                let ours = try await duration { try await download(comparedBytes, into: folder, by: client) }
                ratios.append(theirs / ours)
                rates.append(Double(comparedBytes) / Double(1 << 20) / ours)
            }
            let growth = try await growth(into: folder, by: client)
            return figures(ratios, rates, growth)
        }
    }

    private static func figures(_ ratios: [Double], _ rates: [Double], _ growth: Double) -> [Figure] {
        [
            Figure(
                "download.ratio",
                "download of 1 GiB against curl",
                .ratio,
                Sample(ratios),
                target: Target(bound: .atLeast(0.9), basis: .fixed),
                remark: "both until the file is lasting on the disk (fsync); ours hashes it on the way"
            ),
            Figure("download.rate", "download, MiB a second", .perSecond, Sample(rates)),
            Figure(
                "download.memory",
                "growth of resident memory during 4 GiB",
                .mebibytes,
                Sample([growth]),
                target: Target(bound: .atMost(16), basis: .fixed)
            ),
        ]
    }

    /// The most that was resident during a long download, less what was before.
    private static func growth(into folder: String, by client: GitHubClient) async throws -> Double {
        let before = try ProcessFacts(of: getpid()).resident
        let most = Atomic(before)
        try await download(longBytes, into: folder, by: client) { _ in
            let now = (try? ProcessFacts(of: getpid()).resident) ?? 0
            most.max(now, ordering: .relaxed)
        }
        return Double(most.load(ordering: .relaxed) - before) / Double(1 << 20)
    }

    private static func download(
        _ size: Int,
        into folder: String,
        by client: GitHubClient,
        report: @escaping @Sendable (DownloadProgress) -> Void = { _ in }
    ) async throws {
        let artifact = Artifact(id: UInt64(size), name: "blob", size: Int64(size))
        let path = "\(folder)/ours"
        _ = try await client.downloadArtifact(artifact, of: "o/r", to: .file(path), report: report)
        try FileManager.default.removeItem(atPath: path)
    }

    private static func curl(_ url: String, into path: String) throws {
        let shell = try Child([
            "/bin/sh", "-c", "curl -sS -o '\(path)' '\(url)' && sync '\(path)' && echo done",
        ])
        guard try shell.readLine() == "done" else { throw SystemFailure.silence(awaited: "curl's end") }
        try FileManager.default.removeItem(atPath: path)
    }

    private static func time(_ work: () throws -> Void) throws -> Double {
        try ContinuousClock().measure(work) / .seconds(1)
    }

    private static func duration(_ work: () async throws -> Void) async throws -> Double {
        try await ContinuousClock().measure(work) / .seconds(1)
    }

    private static func withClient<Success: Sendable>(
        of address: String,
        _ body: (GitHubClient) async throws -> Success
    ) async throws -> Success {
        var configuration = ClientConfiguration()
        configuration.address = try APIAddress(address)
        return try await withGitHubClient(
            configuration: configuration,
            settings: Settings(),
            credential: .token(Secret("ghs_bench"), name: "bench"),
            transport: HTTPTransport(),
            time: SystemTime(),
            seed: 1,
            logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() },
            body
        )
    }
}
