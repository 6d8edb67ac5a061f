internal import Timing

/// What an answer told a client to hold back, and until when.
struct Telling: Hashable, Sendable {
    /// Whom it holds. A nil bucket means all of the credential's requests.
    struct Scope: Hashable, Sendable {
        let credential: String
        let bucket: String?
    }

    let scope: Scope
    let until: Instant
    /// The request whose answer told it.
    let requestID: String
}
