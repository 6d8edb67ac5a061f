import Foundation

/// Lends a folder that is gone afterwards. Its path is short, since a socket's path may not be long.
func withScratch<Success>(_ body: (String) async throws -> Success) async throws -> Success {
    var template = Array("/tmp/headroom.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("mkdtemp: errno \(errno)") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}
