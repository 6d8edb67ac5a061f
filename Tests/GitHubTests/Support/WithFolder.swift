import Foundation

/// Lends a folder that is gone afterwards.
func withFolder<Success>(_ body: (String) throws -> Success) throws -> Success {
    let folder = FileManager.default.temporaryDirectory.appending(path: "headroom-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
}

/// The same for a body that waits.
func withFolder<Success>(_ body: (String) async throws -> Success) async throws -> Success {
    let folder = FileManager.default.temporaryDirectory.appending(path: "headroom-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path(percentEncoded: false))
}
