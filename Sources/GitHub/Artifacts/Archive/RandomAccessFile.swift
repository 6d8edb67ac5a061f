internal import Glibc

/// A file that is read at any place, closed when nobody holds it any more.
final class RandomAccessFile {
    let descriptor: Int32
    /// In bytes, when it was opened.
    let size: UInt64

    init(_ path: String) throws(ArchiveError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(SystemWords.of(errno)) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            _ = close(descriptor)
            throw .unreadable("it is no regular file")
        }
        self.descriptor = descriptor
        size = UInt64(facts.st_size)
    }

    deinit { _ = close(descriptor) }

    /// Exactly so many bytes; fewer are an error.
    func bytes(at offset: UInt64, count: Int) throws(ArchiveError) -> [UInt8] {
        guard offset <= size, UInt64(count) <= size - offset else { throw .truncated }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor,
                    $0.baseAddress.map { $0 + filled },
                    count - filled,
                    off_t(offset) + off_t(filled)
                )
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw .unreadable(SystemWords.of(errno)) }
            guard read > 0 else { throw .truncated }
            filled += read
        }
        return bytes
    }

    /// What is there from a place on, as far as the buffer holds it; zero bytes at the end.
    func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(SystemWords.of(errno)) }
            return count
        }
    }
}
