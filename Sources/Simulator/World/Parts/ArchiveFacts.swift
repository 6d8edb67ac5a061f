/// What the API tells of an artifact's archive without sending it.
struct ArchiveFacts: Hashable, Sendable {
    let size: Int
    /// SHA-256, in hexadecimal digits.
    let digest: String
    /// The digest of something else.
    let wrongDigest: String

    init(of archive: [UInt8]) {
        size = archive.count
        digest = Hexadecimal.text(of: SHA256.digest(archive))
        wrongDigest = String(digest.reversed())
    }
}
