/// What the server answers to one request: everything that goes over the wire, and when.
struct Plan: Hashable, Sendable {
    /// What the ledger wants to hear of, once the answer is out or its connection is gone.
    struct Receipt: Hashable, Sendable {
        /// The credential's name, where the request is in flight in its account.
        let credential: String?
        /// What the answer tells its reader to hold.
        let telling: Telling?
        /// The artifact's number, where the body is its blob.
        var blob: Int?
    }

    var status: Int
    var headers: [Header]
    var body: [UInt8]
    /// From the request's arrival to the answer's first byte.
    var delay: Duration
    var delivery: Delivery
    /// Whether the server closes the connection after the answer.
    var closes: Bool
    let receipt: Receipt
}
