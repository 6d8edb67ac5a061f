internal import Foundation

/// A folder of our own for what is only passing through; gone with the last who holds it.
final class PassingFolder: Sendable {
    let path: String

    /// `nil` where the system gives none.
    init?() {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "headroom-\(UUID().uuidString)"
        )
        let mine: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: false,
                attributes: mine
            )
        } catch {
            return nil
        }
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
