internal import Timing

/// One allowance of one credential, from its first use to its reset.
struct Window: Hashable, Sendable {
    var limit: Int
    var used: Int
    /// A whole second, so that what a header says is when it happens.
    let reset: Instant

    var remaining: Int { max(0, limit - used) }
}
