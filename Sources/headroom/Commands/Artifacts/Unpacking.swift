import Foundation
import GitHub
import Reports

/// Unpacks what was downloaded, each archive into a folder of its own beside it.
struct Unpacking: Sendable {
    /// How it went, the worst last.
    enum Verdict: Int, Comparable {
        case whole, incomplete, failed

        static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
    }

    let limits: ExtractionLimits

    /// Says what was unpacked and, one a line, what was refused. A file that is no archive stays as it is.
    func unpack(_ file: DownloadedFile) async -> Verdict {
        guard file.isZIP else {
            Complaint.tell("\(ArtifactLine.plain(file.path)) is no archive and is kept as it is.")
            return .whole
        }
        let target = Self.folder(of: file.path)
        do throws(ArchiveError) {
            return tell(try await ArchiveFile(file.path, limits: limits).extraction(into: target), target)
        } catch {
            Complaint.tell("\(ArtifactLine.plain(file.path)): \(error.description). It is kept as it is.")
            return .failed
        }
    }

    private func tell(_ archive: ExtractedArchive, _ target: String) -> Verdict {
        for refused in archive.refused {
            Complaint.tell("\(ArtifactLine.plain(refused.name)) is refused: \(refused.reason)")
        }
        let count = archive.files.count == 1 ? "1 file" : "\(archive.files.count) files"
        let size = ByteCount.text(Int64(clamping: archive.bytes))
        print("\(ArtifactLine.plain(target))  \(count), \(size)  unpacked")
        if let stopped = archive.stopped {
            Complaint.tell("\(ArtifactLine.plain(target)): \(stopped.description). What came before stays.")
            return .failed
        }
        return archive.refused.isEmpty ? .whole : .incomplete
    }

    /// The archive's path without its ending.
    private static func folder(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.lowercased().hasSuffix(".zip") && name.count > 4 ? String(path.dropLast(4)) : path + ".d"
    }
}
