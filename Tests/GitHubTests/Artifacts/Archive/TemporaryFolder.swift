import Foundation

/// A folder that vanishes with the last who holds it.
final class TemporaryFolder {
    let path: String

    convenience init() throws {
        try self.init(in: FileManager.default.temporaryDirectory.path)
    }

    init(in folder: String) throws {
        path = "\(folder)/headroom-archive-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// Everything below it, sorted, folders included.
    var content: [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
    }

    func text(of name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
}

extension TemporaryFolder {
    /// A new one in it.
    func folder() throws -> TemporaryFolder { try TemporaryFolder(in: path) }

    func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
