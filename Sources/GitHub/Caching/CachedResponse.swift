/// An answer that is kept, to be given again when GitHub says that nothing has changed.
struct CachedResponse: Hashable, Sendable {
    private(set) var headers: Headers
    let body: [UInt8]
    private(set) var validators: Validators

    /// Fields that describe how an answer travelled, not what it says; a 304 has its own or none.
    private static let framing: Set<String> = [
        "connection", "content-encoding", "content-length", "content-type", "transfer-encoding",
    ]

    /// `nil` for what may not be kept, or could not be asked for again (RFC 9111 section 3).
    init?(_ response: Response, token: String) {
        guard response.status == 200, let validators = Validators(response.headers, token: token) else {
            return nil
        }
        let directives = response.headers.values(of: "cache-control").joined(separator: ",").lowercased()
        guard !directives.contains("no-store"), response.headers["vary"]?.trimming() != "*" else {
            return nil
        }
        self.init(headers: response.headers, body: response.body, validators: validators)
    }

    init(headers: Headers, body: [UInt8], validators: Validators) {
        self.headers = headers
        self.body = body
        self.validators = validators
    }

    /// A 304 came: its fields replace the kept ones of the same name (RFC 9111 section 4.3.4).
    mutating func confirmed(by answer: Headers, token: String) {
        let news = answer.fields.filter { !Self.framing.contains($0.name.lowercased()) }
        let names = Set(news.map { $0.name.lowercased() })
        headers = Headers(headers.fields.filter { !names.contains($0.name.lowercased()) } + news)
        validators.renew(from: answer, token: token)
    }

    /// The answer for the caller of a call that brought a 304.
    func response(to notModified: Response) -> Response {
        var response = notModified
        response.status = 200
        response.headers = headers
        response.body = body
        response.source = .revalidated
        return response
    }

    /// About what it takes in memory.
    var bytes: Int {
        headers.fields.reduce(body.count + 256) { $0 + $1.name.utf8.count + $1.value.utf8.count + 32 }
    }
}
