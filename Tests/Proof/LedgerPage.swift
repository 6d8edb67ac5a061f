private import Foundation

/// What the simulator says it did, as far as the proof reads it.
struct LedgerPage: Decodable {
    struct Entry: Decodable {
        let id: String
        let status: Int
        /// Why it was refused; `nil` where it was not.
        let refused: String?
        /// What the weather did to the answer.
        let fault: String?
    }

    /// Requests that were answered since the start, also by answers that never arrived.
    let answered: Int
    /// Requests that came although an answer had told to hold.
    let violations: Int
    /// The latest requests, oldest first.
    let journal: [Entry]

    private enum CodingKeys: String, CodingKey {
        case answered, journal
        case violations = "violation_count"
    }

    init(_ text: String) throws {
        self = try JSONDecoder().decode(LedgerPage.self, from: Data(text.utf8))
    }
}
