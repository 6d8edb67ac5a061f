/// A finished answer.
struct Page: Hashable, Sendable {
    enum Header: Hashable, Sendable {
        case allow, challenge, connection, retryAfter
    }

    var status: Int
    var contentType: String
    var body: [UInt8]
    var headers: [Header: String] = [:]

    init(_ status: Int, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// One line of plain text.
    init(_ status: Int, _ text: String) {
        self.init(status, contentType: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
    }

    func with(_ header: Header, _ value: String) -> Page {
        var page = self
        page.headers[header] = value
        return page
    }
}
