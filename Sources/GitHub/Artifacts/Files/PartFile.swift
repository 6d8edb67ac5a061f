internal import Crypto
internal import Glibc
internal import NIOCore

/// The bytes of an unfinished download on the disk, and what is known of them. One process at a time has it: the lock
/// goes with the process, however that ends.
///
/// It blocks: its owner calls it where blocking does no harm.
struct PartFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private(set) var count: Int64 = 0
    /// Up to here the disk has been set to work.
    private var flushed: Int64 = 0

    /// Opens the part, or makes an empty one.
    init(at path: String) throws(FileError) {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw POSIX.failure(at: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let failure = POSIX.failure(at: path)
            _ = close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
        count = Int64(lseek(descriptor, 0, SEEK_END))
        flushed = count
    }

    deinit {
        _ = close(descriptor)
    }

    var statePath: String { path + ".json" }
    private var newStatePath: String { statePath + ".new" }

    /// What is known of the bytes that are there; `nil` where nothing can be read.
    func state() -> PartState? {
        let descriptor = open(statePath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.largestState)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? PartState(Array(bytes[..<count])) : nil
    }

    /// Written before the first byte that it is about, whole or not at all: whoever is killed meanwhile leaves the one
    /// before.
    func write(_ state: PartState) throws(FileError) {
        let descriptor = open(newStatePath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw POSIX.failure(at: newStatePath) }
        defer { _ = close(descriptor) }
        try Self.write(ByteBuffer(bytes: state.bytes), to: descriptor, newStatePath)
        guard rename(newStatePath, statePath) == 0 else { throw POSIX.failure(at: statePath) }
    }

    mutating func append(_ bytes: ByteBuffer) throws(FileError) {
        try Self.write(bytes, to: descriptor, path)
        count += Int64(bytes.readableBytes)
        if count - flushed >= Self.flushSize { flush() }
    }

    /// Lets the disk begin with what came, so that little is left to wait for at the end. Linux starts writing
    /// pages out before it would drop them, and drops none that are being written.
    private mutating func flush() {
        _ = posix_fadvise(descriptor, off_t(flushed), off_t(count - flushed), POSIX_FADV_DONTNEED)
        flushed = count
    }

    mutating func empty() throws(FileError) {
        guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
            throw POSIX.failure(at: path)
        }
        (count, flushed) = (0, 0)
        removeState()
    }

    /// Hashes the bytes that are there.
    func hash() throws(FileError) -> SHA256 {
        var hasher = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var position: Int64 = 0
        while position < count {
            let size = pread(descriptor, &buffer, buffer.count, off_t(position))
            guard size > 0 else { throw POSIX.failure(at: path) }
            buffer.withUnsafeBytes {
                hasher.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<size]))
            }
            position += Int64(size)
        }
        return hasher
    }

    /// The first bytes, by which a ZIP is known.
    func beginning() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4)
        let size = pread(descriptor, &buffer, buffer.count, 0)
        return Array(buffer[..<max(0, size)])
    }

    /// Puts the whole file in its place, for good. Nothing that is there is replaced.
    func place(at target: String) throws(FileError) {
        guard fsync(descriptor) == 0 else { throw POSIX.failure(at: path) }
        // A link fails where the name is taken, which a renaming would not.
        if link(path, target) == 0 {
            _ = unlink(path)
        } else if errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS {
            guard !POSIX.exists(target) else { throw FileError(path: target, reason: .exists) }
            guard rename(path, target) == 0 else { throw POSIX.failure(at: target) }
        } else {
            throw POSIX.failure(at: target)
        }
        removeState()
        POSIX.syncFolder(of: target)
    }

    func remove() {
        _ = unlink(path)
        removeState()
    }

    private func removeState() {
        _ = unlink(statePath)
        _ = unlink(newStatePath)
    }

    private static let largestState = 64 << 10
    private static let flushSize: Int64 = 8 << 20

    private static func write(_ bytes: ByteBuffer, to descriptor: Int32, _ path: String) throws(FileError) {
        var rest = bytes
        while rest.readableBytes > 0 {
            let written = rest.withUnsafeReadableBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw POSIX.failure(at: path) }
            rest.moveReaderIndex(forwardBy: written)
        }
    }
}
