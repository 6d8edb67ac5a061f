internal import Resilience

/// A read of a blob behind a signed link: all of it, or what is missing of it.
struct BlobRequest: Sendable {
    var link: SignedLink
    var range: BlobRange
    var priority: Priority
    var caller: String
}
