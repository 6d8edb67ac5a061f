internal import Resilience

/// The answers that are kept, by what they answer. It never answers alone: what it has is asked for
/// conditionally, and given only where GitHub says that it still holds.
struct ResponseCache: Sendable {
    /// What is to be done to the copy on disk.
    enum Change: Hashable, Sendable {
        case write(CacheKey, CachedResponse)
        case delete(CacheKey)
    }

    private var entries: RecentlyUsed<CacheKey, CachedResponse>
    private var isEnabled: Bool

    init(_ policy: CachePolicy) {
        isEnabled = policy.isEnabled
        entries = RecentlyUsed(maximumCount: policy.maximumEntries, maximumWeight: policy.maximumBytes)
    }

    var count: Int { entries.count }

    /// What is kept, about, in bytes.
    var bytes: Int { entries.weight }

    mutating func response(to key: CacheKey) -> CachedResponse? {
        isEnabled ? entries.use(key) : nil
    }

    /// Keeps an answer, unless it would push out too many others: more than an eighth of all that fits.
    mutating func keep(_ response: CachedResponse, for key: CacheKey) -> [Change] {
        guard isEnabled else { return [] }
        let bytes = response.bytes + key.bytes
        guard bytes <= entries.maximumWeight / 8 else { return forget(key) }
        let gone = entries.set(key, to: response, weight: bytes)
        return [.write(key, response)] + gone.map { .delete($0) }
    }

    /// GitHub said something else of it, or nothing that can be kept.
    mutating func forget(_ key: CacheKey) -> [Change] {
        guard entries.peek(key) != nil else { return [] }
        entries.remove(key)
        return [.delete(key)]
    }

    mutating func reconfigured(_ policy: CachePolicy) -> [Change] {
        isEnabled = policy.isEnabled
        entries.maximumCount = policy.isEnabled ? policy.maximumEntries : 0
        entries.maximumWeight = policy.maximumBytes
        return entries.trim().map { .delete($0) }
    }
}
