/// What was said on the wire for one call, for people to read: secrets removed, bodies cut to a bound.
public struct Exchange: Hashable, Sendable {
    /// One header line.
    public struct Header: Hashable, Sendable {
        /// As it stood on the wire.
        public var name: String
        /// Masked where it is secret.
        public var value: String

        /// Takes the value of each property.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Stands for a secret that was removed.
    public static let removed = "‹redacted›"

    /// Which call.
    public var call: CallID
    /// What went out.
    public var requestHeaders: [Header]
    /// `nil` where there was none, or it is no text.
    public var requestBody: String?
    /// `nil` while no answer has come.
    public var status: Int?
    /// What came back; empty while no answer has come.
    public var responseHeaders: [Header]
    /// `nil` where there was none, or it is no text.
    public var responseBody: String?
    /// The body's full size in bytes, of which `responseBody` may be the beginning.
    public var responseBytes: Int

    /// Takes the value of each property.
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
