/// What the world has to say to a request, before limits and headers.
struct Found: Hashable, Sendable {
    var status: Int
    var body: [UInt8]
    var headers: [Header] = []
    /// When the thing was last changed, as an HTTP date; nil where GitHub does not say.
    var lastModified: String?
    /// A digest of the body, from which the ETag is made; nil for answers that have none.
    var fingerprint: UInt64?

    init(_ status: Int, _ body: JSON, headers: [Header] = []) {
        self.status = status
        self.body = body.bytes
        self.headers = headers
    }

    init(_ status: Int, text: String) {
        self.status = status
        body = Array(text.utf8)
    }

    /// An answer without a body.
    init(empty status: Int, headers: [Header] = []) {
        self.status = status
        body = []
        self.headers = headers
    }

    static let missing = Found(
        404,
        ["message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404"]
    )

    /// 422 as GitHub spells it: one field of one resource is missing or wrong.
    static func invalid(_ resource: String, _ field: String, code: String) -> Found {
        Found(
            422,
            [
                "message": "Validation Failed",
                "errors": [["resource": .string(resource), "field": .string(field), "code": .string(code)]],
                "documentation_url": "https://docs.github.com/rest",
                "status": "422",
            ]
        )
    }

    static func message(
        _ status: Int,
        _ message: String,
        documentation: String = "https://docs.github.com/rest"
    )
        -> Found
    {
        Found(
            status,
            [
                "message": .string(message), "documentation_url": .string(documentation),
                "status": .string(String(status)),
            ]
        )
    }
}
