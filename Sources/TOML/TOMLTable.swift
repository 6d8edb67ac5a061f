/// Keys and values in the order of the file.
public struct TOMLTable: Hashable, Sendable {
    public let entries: [TOMLEntry]
    private let places: [String: Int]

    /// Where a key is given twice, the look-up finds the first.
    public init(_ entries: [TOMLEntry]) {
        self.entries = entries
        let places = entries.enumerated().map { ($1.key, $0) }
        self.places = Dictionary(places) { first, _ in first }
    }

    public var keys: [String] { entries.map(\.key) }

    /// The value of that key, nil where there is none. A key with a dot in it is one key, not a path.
    public subscript(key: String) -> TOMLValue? { entry(key)?.value }

    /// The entry of that key, nil where there is none.
    public func entry(_ key: String) -> TOMLEntry? {
        places[key].map { entries[$0] }
    }
}
