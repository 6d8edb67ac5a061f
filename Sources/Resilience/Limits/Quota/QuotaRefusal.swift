internal import Timing

/// The service refused a call by a primary limit. Leaves with an answer that comes after `end`, or that tells
/// of another window.
struct QuotaRefusal: Hashable, Sendable {
    /// Nothing goes before; then one probe.
    var end: Instant
    /// The reset that was told; `nil` where none was, or one that had passed.
    var reset: Instant?
    /// What is to be done when the end has come and nobody had told it.
    var inquiry: Inquiry

    enum Inquiry: Hashable, Sendable {
        /// The end was told, or is near.
        case needless
        /// The limits are to be asked for before a call tries.
        case due
        /// They have been asked for.
        case made
    }
}
