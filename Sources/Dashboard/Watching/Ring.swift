/// The last values of a stream, in their order, in bounded memory.
struct Ring<Element: Hashable & Sendable>: Hashable, Sendable {
    let capacity: Int
    private var storage: [Element] = []
    /// Where the oldest value lies once the storage is full.
    private var head = 0

    init(capacity: Int) {
        precondition(capacity > 0, "a ring holds at least one value")
        self.capacity = capacity
    }

    /// The value replaces the oldest one when the ring is full.
    mutating func append(_ element: Element) {
        guard storage.count == capacity else { return storage.append(element) }
        storage[head] = element
        head = head + 1 == capacity ? 0 : head + 1
    }

    var count: Int { storage.count }

    /// The oldest has index 0.
    subscript(index: Int) -> Element {
        get { storage[position(index)] }
        set { storage[position(index)] = newValue }
    }

    var first: Element? { storage.isEmpty ? nil : self[0] }
    var last: Element? { storage.isEmpty ? nil : self[count - 1] }

    /// Oldest first.
    var elements: [Element] {
        Array(storage[head...]) + storage[..<head]
    }

    private func position(_ index: Int) -> Int {
        let position = head + index
        return position < storage.count ? position : position - storage.count
    }
}
