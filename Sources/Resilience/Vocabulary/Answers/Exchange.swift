/// What was said on the wire for one call, for people to read: secrets removed, bodies cut to a bound.
public struct Exchange: Hashable, Sendable {
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public var call: CallID
    public var requestHeaders: [Header]
    public var requestBody: String?
    /// `nil` while no answer has come.
    public var status: Int?
    public var responseHeaders: [Header]
    public var responseBody: String?
    /// The body's full size in bytes, of which `responseBody` may be the beginning.
    public var responseBytes: Int

    public init(
        call: CallID,
        requestHeaders: [Header],
        requestBody: String?,
        status: Int?,
        responseHeaders: [Header],
        responseBody: String?,
        responseBytes: Int
    ) {
        self.call = call
        self.requestHeaders = requestHeaders
        self.requestBody = requestBody
        self.status = status
        self.responseHeaders = responseHeaders
        self.responseBody = responseBody
        self.responseBytes = responseBytes
    }
}
