/// What the head of the blob host's answer says, as far as a download needs it.
struct BlobHead: Hashable, Sendable {
    var status: Int
    /// Bytes of this answer's body.
    var length: Int64?
    var range: ContentRange?
    /// Strong ones alone: a weak one can't be asked for again (RFC 9110 section 13.1.1).
    var etag: String?
    /// The file's name, where the host gives one; not fit for a path.
    var fileName: String?
    /// The blob host's own word for what is wrong.
    var code: String

    init(_ head: ResponseHead) {
        status = head.status
        length = head.headers["content-length"].flatMap { Int64($0) }.flatMap { $0 < 0 ? nil : $0 }
        range = head.headers["content-range"].flatMap { ContentRange($0) }
        etag = head.headers["etag"].flatMap { $0.hasPrefix("W/") || $0.isEmpty ? nil : $0 }
        fileName = head.headers["content-disposition"].flatMap { ContentDisposition.fileName(in: $0) }
        code = String((head.headers["x-ms-error-code"] ?? "").filter(\.isLetter).prefix(64))
    }
}
