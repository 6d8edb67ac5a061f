/// How requests ended, and how long they took.
struct RequestTally: Hashable, Sendable {
    private(set) var succeeded = 0
    private(set) var failed = 0
    private(set) var refused = 0
    private(set) var cancelled = 0
    private var timed = 0
    private var milliseconds: Int64 = 0
    private(set) var longest: Int64?

    var total: Int { succeeded + failed + refused + cancelled }

    /// `nil` where no request was answered.
    var average: Int64? { timed > 0 ? milliseconds / Int64(timed) : nil }

    mutating func count(_ record: Record) {
        switch record.outcome {
        case .succeeded, .noted: succeeded += 1
        case .failed: failed += 1
        case .refused: refused += 1
        case .cancelled: cancelled += 1
        }
        guard record.status != nil, let took = record.milliseconds else { return }
        timed += 1
        milliseconds += took
        longest = max(longest ?? took, took)
    }
}
