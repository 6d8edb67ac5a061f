internal import Glibc

/// The system's calls with files, with errors that say whose they are.
enum POSIX {
    /// The error that the last call left behind.
    static func failure(at path: String) -> FileError {
        FileError(path: path, reason: reason(of: errno))
    }

    static func exists(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes the names in a folder as lasting as the files' contents. Not every file system can.
    static func syncFolder(of path: String) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }

    private static func reason(of code: Int32) -> FileError.Reason {
        switch code {
        case ENOSPC, EDQUOT: .diskFull
        case EACCES, EPERM, EROFS: .notWritable
        case ENOENT, ENOTDIR: .noFolder
        case EEXIST, ENOTEMPTY: .exists
        case EWOULDBLOCK: .inUse
        case ENAMETOOLONG, EINVAL, EISDIR: .badName
        default: .other(String(cString: strerror(code)))
        }
    }
}
