/// The simulator's truth, as `GET /_simulator/ledger` tells it.
struct LedgerReport: Decodable, Sendable {
    struct Tally: Decodable, Sendable {
        let counted: Int
        let free: Int
        let refused: Int
    }

    struct Window: Decodable, Sendable {
        let credential: String
        let bucket: String
        let limit: Int
        let used: Int
        let remaining: Int
        let reset: Int
    }

    struct Violation: Decodable, Sendable {
        let requestId: String
        let at: Double
        let toldAt: Double
        let until: Double
        let bucket: String?
    }

    struct Entry: Decodable, Sendable {
        let id: String
        let at: Double
        let method: String
        let path: String
        let bucket: String?
        let status: Int
        let refused: String?
        let whileHeld: Bool
        let range: String?
    }

    let answered: Int
    let buckets: [String: Tally]
    let windows: [Window]
    let reasons: [String: Int]
    let violationCount: Int
    let violations: [Violation]
    let journal: [Entry]

    /// The bucket's window of whoever used it; there is one credential in these tests.
    func quota(_ bucket: String) -> Screenshot.Quota? {
        windows.first { $0.bucket == bucket }.map { .init(remaining: $0.remaining, limit: $0.limit) }
    }
}
