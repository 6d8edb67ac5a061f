/// A whole request as it arrived.
struct Request: Hashable, Sendable {
    let method: String
    /// The request target: path and query.
    let target: String
    let headers: [Header]
    let body: [UInt8]

    init(_ method: String, _ target: String, headers: [Header] = [], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, which is given in lower case.
    subscript(name: String) -> String? {
        headers.first { $0.name.utf8.equals(lowercased: name.utf8) }?.value
    }

    /// The path without the query.
    var path: Substring { target.prefix { $0 != "?" } }

    var query: Query { Query(target) }

    /// Whether the answer's body may come in gzip's encoding (RFC 9110, 12.5.3).
    var acceptsGzip: Bool {
        let codings = self["accept-encoding"]?.lowercased().split(separator: ",") ?? []
        return codings.contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            return parts.first == "gzip" && quality.flatMap { Double($0) } != 0
        }
    }

    /// What the sender calls it, in `x-client-request-id`; the rest of a long name is dropped.
    var clientID: String? { self["x-client-request-id"].map { String($0.prefix(64)) } }

    /// Whether it changes something, as GitHub's points count it.
    var isWrite: Bool { method != "GET" && method != "HEAD" && method != "OPTIONS" }
}

extension String.UTF8View {
    /// Whether these are the other's letters in any case; the other is in lower case.
    fileprivate func equals(lowercased other: String.UTF8View) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).allSatisfy { letter, expected in
            letter == expected || (letter >= 65 && letter <= 90 && letter | 32 == expected)
        }
    }
}
