/// The values that one label may have: the first ones up to a bound, and `other` for all that come later.
struct BoundedNames: Hashable, Sendable {
    private let bound: Int
    private var known: Set<String> = []

    init(atMost bound: Int) {
        self.bound = bound
    }

    mutating func admitted(_ name: String) -> String {
        if known.contains(name) { return name }
        guard known.count < bound else { return MetricsTable.other }
        known.insert(name)
        return name
    }
}
