/// Which blob the bytes are of that are there.
struct PartFacts: Hashable, Sendable {
    /// Strong; `nil` where the host gave none.
    var etag: String?
    /// Bytes of the whole.
    var total: Int64?
    /// As the host calls the file; not fit for a path.
    var fileName: String?
}
