private import Foundation

/// What the simulator says it did, as far as the proof reads it.
struct LedgerPage: Decodable {
    struct Entry: Decodable {
        let id: String
        /// The attempt, as `WireTap` numbered it.
        let attempt: Int?
        let status: Int
        /// Why it was refused; `nil` where it was not.
        let refused: String?
        /// What the weather did to the answer.
        let fault: String?

        private enum CodingKeys: String, CodingKey {
            case id, status, refused, fault
            case attempt = "client_request_id"
        }

        init(from decoder: any Decoder) throws {
            let entry = try decoder.container(keyedBy: CodingKeys.self)
            id = try entry.decode(String.self, forKey: .id)
            attempt = try entry.decodeIfPresent(String.self, forKey: .attempt).flatMap { Int($0) }
            status = try entry.decode(Int.self, forKey: .status)
            refused = try entry.decodeIfPresent(String.self, forKey: .refused)
            fault = try entry.decodeIfPresent(String.self, forKey: .fault)
        }
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
