/// A few large values by key, asked and changed where they lie.
///
/// A dictionary hands out copies, and its subscript takes a value out and puts it back for each change, which costs
/// more than most machines do with a call. The keys are few (credentials, buckets, classes of routes), so that looking
/// at one after the other is quicker than hashing. Values are never forgotten.
struct InPlaceTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private(set) var keys: [Key] = []
    private(set) var values: [Value] = []

    /// The answer of the value with this key; `nil` where there is none.
    func ask<Answer>(_ key: Key, _ question: (borrowing Value) -> Answer?) -> Answer? {
        guard let index = keys.firstIndex(of: key) else { return nil }
        return question(values[index])
    }

    /// Changes the value with this key, which is made where there is none.
    mutating func change<Result>(
        _ key: Key,
        madeBy make: () -> Value,
        by change: (inout Value) -> Result
    ) -> Result {
        if let index = keys.firstIndex(of: key) { return change(&values[index]) }
        keys.append(key)
        values.append(make())
        return change(&values[values.count - 1])
    }

    /// Changes all values.
    mutating func changeAll(_ change: (Key, inout Value) -> Void) {
        for index in keys.indices {
            change(keys[index], &values[index])
        }
    }

    /// The least of what the values answer; those that answer nothing don't count.
    func least<Answer: Comparable>(_ question: (borrowing Value) -> Answer?) -> Answer? {
        var least: Answer?
        for index in values.indices {
            guard let answer = question(values[index]) else { continue }
            least = Swift.min(answer, least ?? answer)
        }
        return least
    }
}
