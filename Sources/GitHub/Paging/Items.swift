/// The items of a list, over all its pages.
public struct Items<Item: Decodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = ClientError

    let pages: Pages

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator())
    }

    /// Gives the items in GitHub's order.
    public struct Iterator: AsyncIteratorProtocol {
        private var pages: Pages.Iterator
        private var items: ArraySlice<Item> = []

        init(pages: Pages.Iterator) {
            self.pages = pages
        }

        public mutating func next() async throws(ClientError) -> Item? {
            while items.isEmpty {
                guard let page = try await pages.next() else { return nil }
                items = try page.list(of: Item.self)[...]
            }
            return items.popFirst()
        }
    }

    /// All of them.
    public func all() async throws(ClientError) -> [Item] {
        var items: [Item] = []
        var iterator = makeAsyncIterator()
        while let item = try await iterator.next() { items.append(item) }
        return items
    }
}
