internal import NIOHTTP1

extension Headers {
    /// Header fields as they came. Spaces around a value are none of it (RFC 9110 section 5.5).
    init(_ headers: HTTPHeaders) {
        self.init(headers.map { Field(name: $0.name, value: String($0.value.trimming())) })
    }
}
