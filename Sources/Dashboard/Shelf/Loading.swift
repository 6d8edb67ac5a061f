/// Something that is asked for.
enum Loading<Value: Hashable & Sendable>: Hashable, Sendable {
    case awaited
    case known(Value)
    /// The reason is a sentence for people.
    case failed(because: String)

    var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }
}
