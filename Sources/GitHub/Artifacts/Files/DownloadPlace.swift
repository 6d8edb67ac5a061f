internal import Reports

/// Where one download gathers, and where its file goes.
struct DownloadPlace: Hashable, Sendable {
    private let target: DownloadTarget
    private let artifact: Artifact

    init(_ target: DownloadTarget, for artifact: Artifact) {
        self.target = target
        self.artifact = artifact
    }

    /// Where the bytes gather. In a folder it bears the artifact's number, since names are not unique.
    func partPath() throws(FileError) -> String {
        switch target {
        case .file(let path):
            try Self.checkName(path)
            guard !POSIX.exists(path) else { throw FileError(path: path, reason: .exists) }
            return path + ".part"
        case .folder(let folder):
            guard POSIX.isFolder(folder) else { throw FileError(path: folder + "/", reason: .noFolder) }
            return Self.join(folder, "\(baseName)-\(artifact.id).part")
        }
    }

    /// Fails where the file's name is taken, as far as its name can be told before its bytes are there.
    func check(_ facts: PartFacts) throws(FileError) {
        let path = path(of: facts, isZIP: true)
        guard !POSIX.exists(path) else { throw FileError(path: path, reason: .exists) }
    }

    /// A name that the host gives, unless it is that of any ZIP, outweighs the artifact's: the file was uploaded as it
    /// is.
    func path(of facts: PartFacts, isZIP: Bool) -> String {
        switch target {
        case .file(let path): return path
        case .folder(let folder):
            let told = facts.fileName.flatMap { FileName.sanitised($0) }
            if let told, !told.lowercased().hasSuffix(".zip") { return Self.join(folder, told) }
            guard isZIP else { return Self.join(folder, told ?? baseName) }
            return Self.join(folder, baseName.hasSuffix(".zip") ? baseName : baseName + ".zip")
        }
    }

    /// The signature of an entry, or of the end of an empty archive (PKWARE APPNOTE 4.3).
    static func isZIP(_ beginning: [UInt8]) -> Bool {
        beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) || beginning.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    private var baseName: String {
        FileName.sanitised(artifact.name) ?? "artifact-\(artifact.id)"
    }

    private static func checkName(_ path: String) throws(FileError) {
        let isPlain = path.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard isPlain, !name.isEmpty, name != ".", name != ".." else {
            throw FileError(path: path.filter { !$0.isNewline }, reason: .badName)
        }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
