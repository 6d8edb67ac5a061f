private import Crypto
private import FoundationEssentials
private import Glibc
private import Synchronization

/// The copy of the kept answers on disk, one file each, readable for their owner alone. What cannot be read
/// or written is as if it had not been kept.
final class CacheFolder: Sendable {
    private let path: String
    /// Held while changes are taken and carried out, so that they reach the disk in their order.
    private let order = Mutex(())

    /// - Parameter path: is made where it is missing, for its owner alone.
    init(_ path: String) {
        self.path = path
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// What was kept, the answer that was written longest ago first.
    func load() -> [(key: CacheKey, response: CachedResponse)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = names.filter { $0.hasSuffix(Self.ending) }.map { "\(path)/\($0)" }
        let dated = files.map { file in
            (file, (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date)
        }
        let inOrder = dated.sorted { ($0.1 ?? .distantPast) < ($1.1 ?? .distantPast) }
        return inOrder.compactMap { file, _ in read(file) }
    }

    private func read(_ file: String) -> (CacheKey, CachedResponse)? {
        guard let data = FileManager.default.contents(atPath: file),
            let record = try? JSONDecoder().decode(CacheRecord.self, from: data)
        else {
            unlink(file)
            return nil
        }
        return (record.key, record.response)
    }

    func apply(_ changes: () -> [ResponseCache.Change]) {
        order.withLock { _ in
            for change in changes() {
                switch change {
                case .write(let key, let response): write(response, for: key)
                case .delete(let key): unlink(file(of: key))
                }
            }
        }
    }

    /// A file is whole or not there: it is written beside and then renamed.
    private func write(_ response: CachedResponse, for key: CacheKey) {
        guard let data = try? JSONEncoder().encode(CacheRecord(key, response)) else { return }
        let file = file(of: key)
        let draft = file + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let isWhole = data.withUnsafeBytes { bytes in
            Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
        }
        close(descriptor)
        guard isWhole, rename(draft, file) == 0 else {
            unlink(draft)
            return
        }
    }

    private static let ending = ".answer"

    private func file(of key: CacheKey) -> String {
        let words = [key.method, key.url, key.accept, key.apiVersion, key.identity].joined(separator: "\n")
        let digest = SHA256.hash(data: Data(words.utf8))
        let name = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(path)/\(name)\(Self.ending)"
    }
}
