/// Counts since the start. They only ever rise.
struct Totals: Hashable, Sendable {
    /// What became of a bucket's requests.
    struct Tally: Hashable, Sendable {
        /// Requests that were taken from an allowance.
        var counted = 0
        var free = 0
        var refused = 0
    }

    private(set) var answered = 0
    private(set) var byBucket: [String: Tally] = [:]
    private(set) var byReason: [RefusalReason: Int] = [:]
    private(set) var byStatus: [Int: Int] = [:]
    private(set) var byFault: [String: Int] = [:]
    /// Bytes of each blob that were put on the wire, by the artifact's number.
    private(set) var byBlob: [Int: Int] = [:]

    /// The bucket of requests that belong to none.
    static let noBucket = "none"

    mutating func add(_ bytes: Int, of blob: Int) {
        byBlob[blob, default: 0] += bytes
    }

    mutating func add(_ entry: JournalEntry) {
        answered += 1
        byStatus[entry.status, default: 0] += 1
        if let fault = entry.fault { byFault[fault, default: 0] += 1 }
        let bucket = entry.bucket ?? Self.noBucket
        switch entry.outcome {
        case .counted: byBucket[bucket, default: Tally()].counted += 1
        case .free: byBucket[bucket, default: Tally()].free += 1
        case .refused(let reason):
            byBucket[bucket, default: Tally()].refused += 1
            byReason[reason, default: 0] += 1
        }
    }
}
