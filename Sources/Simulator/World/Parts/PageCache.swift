/// Rendered answers to reads, so that a page asked for again costs a look-up. Forgets everything when it is
/// full.
struct PageCache: Hashable, Sendable {
    private struct Page: Hashable {
        let revision: Int
        let found: Found
    }

    private static let capacity = 2_000
    private var pages: [String: Page] = [:]

    func page(_ address: String, revision: Int) -> Found? {
        guard let page = pages[address], page.revision == revision else { return nil }
        return page.found
    }

    mutating func store(_ found: Found, at address: String, revision: Int) {
        if pages.count >= Self.capacity { pages.removeAll(keepingCapacity: true) }
        pages[address] = Page(revision: revision, found: found)
    }
}
