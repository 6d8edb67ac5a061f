private import FoundationEssentials
private import Glibc

/// A file that is only ever appended to, readable by its owner alone. Several programs may append to one:
/// whoever holds the lock writes. Belongs to one thread.
final class RecordFile {
    let path: String
    private let descriptor: Int32
    private(set) var size: Int

    /// Opens the file, and makes it and its folders where they are not there. Waits for its lock.
    init(at path: String) throws(RecordFileError) {
        self.path = path
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/"
        )
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        }
        descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw RecordFileError(operation: "open", path: path, code: errno) }
        size = 0
    }

    deinit {
        close(descriptor)
    }

    /// Runs a turn in which nobody else writes, and tells whether the path still means this file.
    func locked<Success>(
        _ turn: (_ isCurrent: Bool) throws(RecordFileError) -> Success
    ) throws(RecordFileError) -> Success {
        try check("lock", flock(descriptor, LOCK_EX))
        defer { flock(descriptor, LOCK_UN) }
        var ours = stat()
        try check("look at", fstat(descriptor, &ours))
        var named = stat()
        let isCurrent = stat(path, &named) == 0 && named.st_ino == ours.st_ino && named.st_dev == ours.st_dev
        size = Int(ours.st_size)
        return try turn(isCurrent)
    }

    /// Appends all of it or nothing: what was written when the disk became full is taken back.
    func append(_ bytes: [UInt8]) throws(RecordFileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = RecordFileError(
                    operation: "write to",
                    path: path,
                    code: count < 0 ? errno : ENOSPC
                )
                if written > 0 { ftruncate(descriptor, off_t(size)) }
                throw error
            }
            written += count
        }
        size += bytes.count
    }

    /// Returns when the disk has everything.
    func sync() throws(RecordFileError) {
        try check("sync", fdatasync(descriptor))
    }

    /// Gives the file another name, under which it stays. The path is free afterwards.
    func rename(to name: String) throws(RecordFileError) {
        try check("rename", Glibc.rename(path, name))
    }

    /// Gives another file another name, where it is there.
    static func move(_ path: String, to name: String) {
        _ = Glibc.rename(path, name)
    }

    static func remove(_ path: String) throws(RecordFileError) {
        guard unlink(path) == 0 else { throw RecordFileError(operation: "remove", path: path, code: errno) }
    }

    /// So many bytes from there on; fewer at the end.
    func read(_ count: Int, from offset: Int) throws(RecordFileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let length = bytes[filled...].withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, $0.count, off_t(offset + filled))
            }
            if length < 0, errno == EINTR { continue }
            try check("read", Int32(clamping: length))
            guard length > 0 else { break }
            filled += length
        }
        return Array(bytes.prefix(filled))
    }

    private func check(_ operation: String, _ result: Int32) throws(RecordFileError) {
        guard result >= 0 else { throw RecordFileError(operation: operation, path: path, code: errno) }
    }
}
