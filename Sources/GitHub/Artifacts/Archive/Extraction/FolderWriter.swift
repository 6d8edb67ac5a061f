internal import Glibc

/// Writes files below one folder. Each part of a path is opened from the one before and never through a symbolic link, so
/// that nobody who changes the folder meanwhile can lead a file out of it. Nothing that exists is changed.
final class FolderWriter {
    private let root: Int32

    /// - Parameter folder: is made where it is missing; the folders above it must be there.
    init(_ folder: String) throws(ArchiveError) {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
            throw .unreadable(SystemWords.of(errno))
        }
        root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw .unreadable(SystemWords.of(errno)) }
    }

    deinit { _ = close(root) }

    func makeFolder(_ path: EntryPath) throws(EntryRefusal) {
        _ = close(try folder(path.parts[...]))
    }

    /// A new file, with the folders above it.
    func create(_ path: EntryPath) throws(EntryRefusal) -> NewFile {
        let parent = try folder(path.parts.dropLast())
        let name = path.parts[path.parts.count - 1]
        let descriptor = openat(
            parent,
            name,
            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            0o644
        )
        guard descriptor >= 0 else {
            let code = errno
            _ = close(parent)
            throw Self.refusal(code)
        }
        return NewFile(descriptor: descriptor, folder: parent, name: name)
    }

    /// A descriptor that the caller closes.
    private func folder(_ parts: ArraySlice<String>) throws(EntryRefusal) -> Int32 {
        var current = fcntl(root, F_DUPFD_CLOEXEC, 0)
        for part in parts where current >= 0 {
            let made = mkdirat(current, part, 0o755)
            let isThere = made == 0 || errno == EEXIST
            let next =
                isThere ? openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1
            let code = errno
            _ = close(current)
            guard next >= 0 else { throw Self.refusal(code) }
            current = next
        }
        guard current >= 0 else { throw Self.refusal(errno) }
        return current
    }

    private static func refusal(_ code: Int32) -> EntryRefusal {
        switch code {
        // A link or a file where a folder is wanted is something of that name, too.
        case EEXIST, ELOOP, ENOTDIR, EISDIR: .exists
        default: .notWritten(SystemWords.of(code))
        }
    }
}
