/// From where on a blob is wanted, and of which blob: without the tag of the one that we have a part of, parts of two
/// files could be joined (RFC 9110 section 13.1.1).
struct BlobRange: Hashable, Sendable {
    static let whole = BlobRange(offset: 0, etag: nil)

    /// Bytes that are there already.
    var offset: Int64
    /// Strong, with its quotes; `nil` where the first answer had none.
    var etag: String?

    var headers: [Headers.Field] {
        guard offset > 0 else { return [] }
        let range = Headers.Field(name: "range", value: "bytes=\(offset)-")
        return [range] + (etag.map { [Headers.Field(name: "if-match", value: $0)] } ?? [])
    }
}
