internal import Timing

/// The service refused a call by a primary limit. Leaves with an answer that comes after `end`, or that tells
/// of another window.
struct QuotaRefusal: Hashable, Sendable {
    /// Nothing goes before; then one probe.
    var end: Instant
    /// The reset that was told; `nil` where none was, or one that had passed.
    var reset: Instant?
}
