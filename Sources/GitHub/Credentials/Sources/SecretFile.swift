private import Glibc

/// Reads files that hold a secret.
enum SecretFile {
    /// Bytes that no secret exceeds.
    static let bound = 64 << 10

    /// The file that was checked is the one that is read.
    static func read(_ path: String, mustBePrivate: Bool) throws(SecretSourceError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: problem(errno)) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .unreadable(path: path, reason: problem(errno)) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw .unreadable(path: path, reason: "it is a folder") }
        if mustBePrivate {
            let mode = facts.st_mode & 0o777
            guard mode & 0o077 == 0 else { throw .tooOpen(path: path, mode: mode) }
            guard facts.st_uid == geteuid() || facts.st_uid == 0 else { throw .foreignOwner(path: path) }
        }
        return try contents(of: descriptor, named: path)
    }

    /// All that can be read, in an array that has never moved and so left no copy.
    static func contents(of descriptor: Int32, named name: String) throws(SecretSourceError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: bound + 1)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                return Glibc.read(descriptor, rest.baseAddress, rest.count)
            }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw .unreadable(path: name, reason: problem(errno)) }
            guard more > 0 else { break }
            count += more
        }
        guard count <= bound else { throw .tooLong(source: name, bytes: bound) }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    static func problem(_ code: Int32) -> String { String(cString: strerror(code)) }
}
