internal import Resilience

/// How a query is asked again when it was too much: with half the page, until a page holds one item.
///
/// Only queries: nobody knows what became of a mutation that timed out, so it is never sent twice.
struct GraphQLPaging: Hashable {
    enum Step: Hashable {
        /// Ask again, for pages of this size.
        case shrink(to: Int)
        /// Ask again as any read is asked again.
        case retry
        case giveUp
    }

    private(set) var size: Int?
    private let isMutation: Bool
    private var mayRetry = true

    /// - Parameter size: of a page; `nil` where the query has none to shrink.
    init(size: Int?, isMutation: Bool) {
        self.size = size
        self.isMutation = isMutation
    }

    /// How often the next sending may be repeated as it is. A page that can shrink is not asked for again in
    /// full: each time-out costs points of the next hour.
    var repeatability: Call.Repeatability? {
        canShrink && mayRetry ? .ambiguous : nil
    }

    /// An answer came, or none: GitHub took too long, or the query asks for too much.
    mutating func wasTooMuch() -> Step {
        guard !isMutation, let size, size > 1 else { return .giveUp }
        self.size = size / 2
        return .shrink(to: size / 2)
    }

    /// It failed for another reason, such as a broken connection.
    mutating func failed() -> Step {
        guard canShrink, mayRetry else { return .giveUp }
        mayRetry = false
        return .retry
    }

    private var canShrink: Bool { !isMutation && (size ?? 0) > 1 }
}

extension ClientError {
    /// GitHub gave up on the query after ten seconds, or we on waiting (GitHub docs: Rate limits and query
    /// limits for the GraphQL API, timeouts).
    var isTimeout: Bool {
        guard case .failed(let failure) = self, case .failed(let last) = failure.last.outcome else {
            return false
        }
        switch last {
        case .timedOut, .serverError(502, _), .serverError(504, _): return true
        default: return false
        }
    }
}
