internal import Foundation

/// The files of a folder that may be reports, or archives with reports. Links aren't followed.
struct ReportFolder {
    private static let mostFiles = 20_000

    /// Paths below the folder, sorted.
    let files: [String]
    /// Whether there are more.
    let isCut: Bool

    /// `nil` where the path is no folder.
    init?(_ path: String) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
            let walk = FileManager.default.enumerator(atPath: path)
        else { return nil }
        var files: [String] = []
        while files.count <= Self.mostFiles, let file = walk.nextObject() as? String {
            let isLink = walk.fileAttributes?[.type] as? FileAttributeType == .typeSymbolicLink
            if !isLink, Self.mayBeReport(file) || file.lowercased().hasSuffix(".zip") { files.append(file) }
        }
        isCut = files.count > Self.mostFiles
        self.files = files.prefix(Self.mostFiles).sorted()
    }

    /// By its name; macOS adds shadows of files to archives.
    static func mayBeReport(_ path: String) -> Bool {
        path.lowercased().hasSuffix(".xml") && !path.hasPrefix("__MACOSX/")
    }
}
