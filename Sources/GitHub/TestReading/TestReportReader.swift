public import Reports

/// Finds and reads the test reports in files, ZIP archives and folders, and puts them together.
///
/// Nothing that one file holds stops the reading of the others: what is broken or refused stands in
/// `RunReport.problems`. All calls block their thread, and end early when their task is cancelled.
public struct TestReportReader {
    private var reader: JUnitReader
    private let archiveLimits: ExtractionLimits
    private var reports: [TestReport] = []
    private var unread: [ReportProblem] = []
    private var otherFiles = 0

    /// - Parameters:
    ///   - limits: what is kept of all reports together.
    ///   - archiveLimits: what each archive may unpack to.
    public init(
        limits: ReportLimits = ReportLimits(),
        archiveLimits: ExtractionLimits = ExtractionLimits()
    ) {
        reader = JUnitReader(limits: limits)
        self.archiveLimits = archiveLimits
    }

    /// What was read so far.
    public var report: RunReport { RunReport(reports: reports, unread: unread, otherFiles: otherFiles) }

    /// Reads a report, an archive with reports in it (told by its content), or a folder with either.
    /// - Parameters:
    ///   - path: of the file or folder.
    ///   - name: what the reports are listed under, as the artifact's name; without one, the name of an archive or the
    ///     path of a file.
    public mutating func read(_ path: String, as name: String? = nil) {
        guard let folder = ReportFolder(path) else {
            // Under a name it is itself what is named, wherever it lies for now.
            let file = name == nil ? path : ""
            readFile(
                path,
                as: ReportOrigin(container: name, file: file),
                archive: name ?? Self.archiveName(path)
            )
            return
        }
        for file in folder.files {
            let origin = ReportOrigin(container: name ?? path, file: file)
            readFile("\(path)/\(file)", as: origin, archive: origin.description)
        }
        if folder.isCut { note(path, in: name, .unreadable("more files than are looked at")) }
    }

    /// The reader after it has read this too, on a thread that may wait for the disk.
    public func reading(_ path: String, as name: String? = nil) async -> TestReportReader {
        await withTaskExecutorPreference(BlockingExecutor.files) {
            var reader = self
            reader.read(path, as: name)
            return reader
        }
    }

    /// Tells of what is left out on purpose.
    mutating func skip(_ name: String, because reason: String) { note("", in: name, .refused(reason)) }

    private mutating func readFile(_ path: String, as origin: ReportOrigin, archive: String) {
        do throws(ArchiveError) {
            if try ArchiveFile(path).isZIP() {
                try readArchive(path, called: archive)
            } else {
                take(reader.read(FileBytes(try RandomAccessFile(path)), from: origin))
            }
        } catch {
            note(origin.file, in: origin.container, .unreadable(error.description))
        }
    }

    private mutating func readArchive(_ path: String, called name: String) throws(ArchiveError) {
        let walk = try ArchiveWalk(path, limits: archiveLimits)
        do throws(ArchiveError) {
            while let step = try walk.next() {
                guard !Task.isCancelled else { throw .cancelled }
                readEntry(step, of: walk, in: name)
            }
        } catch {
            note("", in: name, .unreadable(error.description))
        }
    }

    private mutating func readEntry(_ step: ArchiveWalk.Step, of walk: ArchiveWalk, in archive: String) {
        switch step {
        case .folder: return
        case .refused(let entry, let reason): note(entry, in: archive, .refused(reason.description))
        case .file(let path):
            guard ReportFolder.mayBeReport(path.text) else {
                otherFiles += 1
                return
            }
            take(reader.read(EntryBytes(walk), from: ReportOrigin(container: archive, file: path.text)))
        }
    }

    private mutating func take(_ finding: JUnitReader.Finding) {
        switch finding {
        case .report(let report): reports.append(report)
        case .notReport: otherFiles += 1
        }
    }

    private mutating func note(_ file: String, in container: String?, _ reason: ReportProblem.Reason) {
        unread.append(ReportProblem(origin: ReportOrigin(container: container, file: file), reason: reason))
    }

    private static func archiveName(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lowercased().hasSuffix(".zip") ? String(name.dropLast(4)) : name
    }
}
