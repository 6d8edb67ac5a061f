import Foundation

/// One line of `headroom --json`, as far as tests look at it.
struct StatusLine: Decodable, Sendable {
    struct Bucket: Decodable, Sendable {
        let name: String
        let remaining: Int?
    }

    struct Credential: Decodable, Sendable {
        let buckets: [Bucket]
    }

    struct Counters: Decodable, Sendable {
        let sent: Int
        let answered: Int
        let secondaryLimited: Int
    }

    let host: String
    let verdict: String
    let credentials: [Credential]
    let counters: Counters

    init(_ line: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Self.self, from: Data(line.utf8))
    }

    func remaining(_ bucket: String) -> Int? {
        credentials.first?.buckets.first { $0.name == bucket }?.remaining
    }
}
