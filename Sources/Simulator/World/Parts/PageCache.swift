/// Rendered answers to reads, so that a page asked for again costs a look-up. Forgets everything when it is
/// full.
struct PageCache: Hashable, Sendable {
    private struct Page: Hashable {
        let revision: Int
        let found: Found
    }

    private static let capacity = 2_000
    private let maximumBytes: Int
    private var pages: [String: Page] = [:]
    /// What the bodies of all pages take.
    private(set) var bytes = 0

    init(maximumBytes: Int = 4 << 20) {
        self.maximumBytes = maximumBytes
    }

    func page(_ address: String, revision: Int) -> Found? {
        guard let page = pages[address], page.revision == revision else { return nil }
        return page.found
    }

    mutating func store(_ found: Found, at address: String, revision: Int) {
        bytes -= pages[address]?.found.body.count ?? 0
        if pages.count >= Self.capacity || bytes + found.body.count > maximumBytes {
            pages.removeAll(keepingCapacity: true)
            bytes = 0
        }
        bytes += found.body.count
        pages[address] = Page(revision: revision, found: found)
    }
}
