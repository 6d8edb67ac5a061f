internal import Foundation

/// Lends the path of a folder of our own for what is only passing through; it is gone afterwards. `nil` where the system
/// gives none.
///
/// Lent and not held: what is held is let go after its last use, and a path is none.
func withPassingFolder<Success, Failure>(
    _ body: (String?) async throws(Failure) -> Success
) async throws(Failure) -> Success {
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
        return try await body(nil)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}
