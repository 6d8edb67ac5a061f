import ArgumentParser
import Foundation
import GitHub
import Reports
import Resilience
import Timing

/// `headroom artifacts download`.
struct ArtifactsDownload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "download",
        abstract: "Download artifacts, whole and verified; what broke off goes on from where it broke.",
        discussion: """
            Interrupted, it leaves what came beside the target as NAME.part; the same command goes on from there. \
            With --extract each archive is unpacked into a folder of its name beside it, and stays. Entries that \
            would lead out of the folder, links, duplicates and what goes beyond the settings archive.* are refused \
            and told; a file that is no archive is kept as it is.

            Exit status: 0 all are there, 1 one or more are not, 2 one or more differ from what was uploaded or have \
            expired, 3 GitHub could not be asked, 4 an entry of an archive was refused, 5 an archive could not be \
            unpacked, 130 interrupted.
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Argument(help: ArgumentHelp("Numbers of artifacts, as `list` shows them.", valueName: "id"))
    var artifacts: [UInt64]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A folder, made if need be where it ends with /; or a file where one artifact is asked for.",
            valueName: "path"
        )
    )
    var output = "."

    @Flag(help: "Unpack each archive into a folder of its name beside it.")
    var extract = false

    private var namesFolder: Bool { output.hasSuffix("/") || Self.isFolder(output) }

    func validate() throws {
        guard artifacts.count == 1 || namesFolder else {
            throw ValidationError(
                "--output \(output) is no folder, and several artifacts need one: \(output)/ makes it."
            )
        }
    }

    func run() async throws {
        let time = SystemTime()
        let limits = ExtractionLimits(try options.client.loadSettings().archive)
        let unpacking = extract ? Unpacking(limits: limits) : nil
        let code = try await options.client.withWatched(time: time) { watched, _ in
            try await withThrowingTaskGroup(of: ExitCode?.self) { group in
                group.addTask {
                    await Signals.termination()
                    return Task.isCancelled ? nil : ExitCode(130)
                }
                group.addTask { try await download(on: watched, unpacking, time) }
                let first = try await group.next() ?? nil
                group.cancelAll()
                let second = try await group.next() ?? nil
                return first ?? second ?? .success
            }
        }
        guard code != .success else { return }
        throw code
    }

    /// All of them, as many at once as the settings allow.
    private func download(
        on watched: Watched,
        _ unpacking: Unpacking?,
        _ time: any TimeSource
    ) async throws -> ExitCode {
        let lines = ProgressLines(time: time)
        let known = await found(on: watched.client)
        return try await withDownloads(on: watched.client) { downloads in
            await withTaskGroup(of: ExitCode.self) { group in
                for (id, artifact) in known {
                    let folder = folder(for: id, among: known)
                    group.addTask {
                        await download(artifact, id, to: folder, with: downloads, lines, unpacking)
                    }
                }
                return await group.reduce(.success) { $1.rawValue > $0.rawValue ? $1 : $0 }
            }
        }
    }

    /// What was asked for, as GitHub knows it.
    private func found(on client: GitHubClient) async -> [UInt64: Result<Artifact, DownloadError>] {
        await withTaskGroup(of: (UInt64, Result<Artifact, DownloadError>).self) { group in
            for id in Set(artifacts) {
                group.addTask { (id, await found(id, on: client)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// Artifacts of one name, as runs leave them one after the other, get a folder each, called after their number.
    private func folder(for id: UInt64, among known: [UInt64: Result<Artifact, DownloadError>]) -> String? {
        guard namesFolder else { return nil }
        let names = known.values.compactMap { try? $0.get().name }
        let name = known[id].flatMap { try? $0.get().name }
        let isAlone = names.count { $0 == name } < 2
        return isAlone ? output : output + (output.hasSuffix("/") ? "" : "/") + "\(id)"
    }

    private func download(
        _ artifact: Result<Artifact, DownloadError>,
        _ id: UInt64,
        to folder: String?,
        with downloads: Downloads,
        _ lines: ProgressLines,
        _ unpacking: Unpacking?
    ) async -> ExitCode {
        switch await fetched(artifact, to: folder, with: downloads, lines) {
        case .success(let file):
            lines.finished(file)
            return await unpacked(file, by: unpacking)
        case .failure(let error):
            lines.failed(error, id: id)
            return ExitCode(error)
        }
    }

    private func fetched(
        _ artifact: Result<Artifact, DownloadError>,
        to folder: String?,
        with downloads: Downloads,
        _ lines: ProgressLines
    ) async -> Result<DownloadedFile, DownloadError> {
        do throws(DownloadError) {
            let artifact = try artifact.get()
            if let folder { Self.makeFolder(folder) }
            let target = folder.map { DownloadTarget.folder($0) } ?? .file(output)
            return .success(
                try await downloads.download(artifact, of: options.repository, to: target) { progress in
                    lines.show(progress)
                }
            )
        } catch {
            return .failure(error)
        }
    }

    private func unpacked(_ file: DownloadedFile, by unpacking: Unpacking?) async -> ExitCode {
        switch await unpacking?.unpack(file) {
        case .whole?, nil: .success
        case .incomplete?: ExitCode(4)
        case .failed?: ExitCode(5)
        }
    }

    private func found(_ id: UInt64, on client: GitHubClient) async -> Result<Artifact, DownloadError> {
        do throws(ClientError) {
            return .success(try await client.artifact(id, of: options.repository))
        } catch {
            switch error {
            case .unexpected(404, _): return .failure(.missing)
            case .cancelled: return .failure(.cancelled)
            default: return .failure(.client(error))
            }
        }
    }

    /// What can't be made is told by whoever wants to write there.
    private static func makeFolder(_ path: String) {
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension ExitCode {
    fileprivate init(_ error: DownloadError) {
        switch error {
        case .cancelled: self.init(130)
        case .digestMismatch, .changed, .expired: self.init(2)
        case .client(.refused), .client(.failed): self.init(3)
        case .client, .missing, .redirect, .blob, .tooLarge, .file: self.init(1)
        }
    }
}
