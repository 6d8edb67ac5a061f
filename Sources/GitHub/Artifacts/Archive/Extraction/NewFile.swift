internal import Glibc

/// A file that is being written and vanishes again unless it is kept.
final class NewFile {
    private let descriptor: Int32
    private let folder: Int32
    private let name: String
    private var isKept = false

    /// Owns both descriptors.
    init(descriptor: Int32, folder: Int32, name: String) {
        self.descriptor = descriptor
        self.folder = folder
        self.name = name
    }

    deinit {
        if !isKept { _ = unlinkat(folder, name, 0) }
        _ = close(descriptor)
        _ = close(folder)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(EntryRefusal) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .notWritten(SystemWords.of(errno)) }
            rest = rest.dropFirst(count)
        }
    }

    func keep() { isKept = true }
}
