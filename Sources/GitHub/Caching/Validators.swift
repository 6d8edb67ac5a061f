/// What an answer said by which a later one can be compared with it (RFC 9110 section 8.8).
///
/// Both are kept, because they live differently: GitHub's ETag depends on the token, and dies with an
/// installation's token every hour; the date of the last change stays. So the ETag is used while the token is
/// the one that it came with, and the date afterwards.
struct Validators: Hashable, Sendable, Codable {
    /// Verbatim, with its quotes and `W/`.
    var etag: String?
    /// Verbatim, an HTTP date.
    var lastModified: String?
    /// The fingerprint of the token that the answer was given to.
    var token: String

    /// `nil` where the answer cannot be asked for again conditionally.
    init?(_ headers: Headers, token: String) {
        etag = headers["etag"].flatMap { $0.isEmpty ? nil : $0 }
        lastModified = headers["last-modified"].flatMap { $0.isEmpty ? nil : $0 }
        self.token = token
        guard etag != nil || lastModified != nil else { return nil }
    }

    /// The condition to ask with. Never both: a server would pass over the date where there is an ETag.
    func condition(for token: String) -> Headers.Field? {
        let byTag = etag.map { Headers.Field(name: "if-none-match", value: $0) }
        let byDate = lastModified.map { Headers.Field(name: "if-modified-since", value: $0) }
        return token == self.token ? byTag ?? byDate : byDate ?? byTag
    }

    /// Those of a 304 replace the ones they renew.
    mutating func renew(from headers: Headers, token: String) {
        guard let news = Validators(headers, token: token) else { return }
        etag = news.etag ?? (token == self.token ? etag : nil)
        lastModified = news.lastModified ?? lastModified
        self.token = token
    }
}
