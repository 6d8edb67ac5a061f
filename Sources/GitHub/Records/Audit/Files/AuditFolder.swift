private import FoundationEssentials
private import Glibc

/// The files of one audit: the one that is written, and beside it those that were put aside when they were
/// full, `audit-0000004321.jsonl`, named by the last record in them.
public struct AuditFolder: Sendable {
    private let path: String
    private let folder: String
    /// `audit-` and `.jsonl`.
    private let prefix: String
    private let suffix: String

    /// - Parameter path: of the file that is written.
    public init(of path: String) {
        self.path = path
        let slash = path.lastIndex(of: "/")
        folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let point = name.lastIndex(of: ".") ?? name.endIndex
        prefix = name[..<point] + "-"
        suffix = String(name[point...])
    }

    /// All files that there are, oldest first.
    public var files: [String] {
        asideNames.map { folder + $0 } + (FileManager.default.fileExists(atPath: path) ? [path] : [])
    }

    func name(endingWith number: Int64) -> String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, Self.digits - digits.count))
        return folder + prefix + zeros + digits + suffix
    }

    /// Removes all but so many of the files put aside; the last record in what went, where something did.
    func dropOldest(keeping count: Int) -> Int64? {
        guard count > 0 else { return nil }
        let old = asideNames.dropLast(count)
        for name in old { unlink(folder + name) }
        return old.last.flatMap(number)
    }

    /// The last line of what was put aside.
    func last() throws(RecordFileError) -> AuditLink? {
        guard let newest = asideNames.last else { return nil }
        let file = try RecordFile(at: folder + newest)
        return try file.locked { _ throws(RecordFileError) in try AuditTail(of: file).last }
    }

    private static let digits = 12

    private var asideNames: [String] {
        let parent = folder.isEmpty ? "." : folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        return names.filter { number(of: $0) != nil }.sorted()
    }

    private func number(of name: String) -> Int64? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
        return digits.count == Self.digits ? Int64(digits) : nil
    }
}
