internal import FoundationEssentials

/// What a file of a kept answer holds.
struct CacheRecord: Codable {
    let key: CacheKey
    /// Names and values, in pairs.
    private let fields: [[String]]
    private let validators: Validators
    private let body: Data

    init(_ key: CacheKey, _ response: CachedResponse) {
        self.key = key
        fields = response.headers.fields.map { [$0.name, $0.value] }
        validators = response.validators
        body = Data(response.body)
    }

    var response: CachedResponse {
        let headers = fields.compactMap { $0.count == 2 ? Headers.Field(name: $0[0], value: $0[1]) : nil }
        return CachedResponse(headers: Headers(headers), body: [UInt8](body), validators: validators)
    }
}
