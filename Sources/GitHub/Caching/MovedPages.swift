/// The addresses that have moved for good (301 and 308), so that a read of the old one asks at the new one at
/// once.
struct MovedPages: Sendable {
    private var targets = RecentlyUsed<String, String>(maximumCount: 1000)

    mutating func target(of url: String) -> String? {
        targets.use(url)
    }

    /// - Returns: whether that is news.
    mutating func moved(_ url: String, to target: String) -> Bool {
        let isNews = targets.peek(url) != target
        _ = targets.set(url, to: target)
        return isNews
    }

    /// The new address led nowhere: the old one is asked again.
    mutating func forget(_ url: String) {
        targets.remove(url)
    }
}
