internal import TOML

/// Walks a table of a scenario key by key, knows what each should be, and complains with the line of what is
/// wrong.
struct ScenarioReader {
    private let file: String
    /// The path of the table, empty for the whole.
    private let path: String
    /// Of the table.
    private let line: Int
    private let table: TOMLTable

    init(_ text: ScenarioText) throws(ScenarioError) {
        try self.init(file: text.file, path: "", value: text.root)
    }

    private init(file: String, path: String, value: TOMLValue) throws(ScenarioError) {
        guard let table = value.table else {
            let key = path.isEmpty ? "the whole" : path
            throw .invalid(
                .init(file: file, line: value.line, key: key, expected: "a table", got: value.kind)
            )
        }
        self.file = file
        self.path = path
        self.table = table
        line = value.line
    }

    var keys: [String] { table.keys }

    /// Complains about the first key that nobody knows.
    func allowOnly(_ known: [String]) throws(ScenarioError) {
        guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
        let expected = known.isEmpty ? "no key" : "one of \(known.sorted().joined(separator: ", "))"
        throw complaint(at: stranger, expected: expected, got: "an unknown key")
    }

    func string(_ key: String) throws(ScenarioError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string else { throw mismatch(key, "a string") }
        return text
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) throws(ScenarioError) -> Choice? where Choice.RawValue == String {
        guard let value = table[key] else { return nil }
        let expected = "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"
        guard let choice = value.string.flatMap(Choice.init(rawValue:)) else {
            throw mismatch(key, expected)
        }
        return choice
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(ScenarioError) -> Int? {
        guard let value = table[key] else { return nil }
        let expected = "an integer from \(range.lowerBound) to \(range.upperBound)"
        guard let integer = value.integer, range.contains(integer) else {
            throw mismatch(key, expected)
        }
        return integer
    }

    func flag(_ key: String) throws(ScenarioError) -> Bool? {
        guard let value = table[key] else { return nil }
        guard let flag = value.boolean else { throw mismatch(key, "true or false") }
        return flag
    }

    /// Integers are taken as numbers too.
    func number(_ key: String, in range: ClosedRange<Double>) throws(ScenarioError) -> Double? {
        guard let value = table[key] else { return nil }
        let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
        guard let number = value.number, range.contains(number) else { throw mismatch(key, expected) }
        return number
    }

    func duration(_ key: String, in range: ClosedRange<Duration>) throws(ScenarioError) -> Duration? {
        guard let value = table[key] else { return nil }
        let bounds = "\(DurationText.text(range.lowerBound)) to \(DurationText.text(range.upperBound))"
        let expected = "a duration from \(bounds), such as \"250ms\", \"10s\" or \"1h\""
        guard let duration = value.string.flatMap(DurationText.duration), range.contains(duration) else {
            throw mismatch(key, expected)
        }
        return duration
    }

    func strings(_ key: String) throws(ScenarioError) -> [String]? {
        guard let value = table[key] else { return nil }
        let strings = value.array?.compactMap(\.string)
        guard let strings, strings.count == value.array?.count else {
            throw mismatch(key, "an array of strings")
        }
        return strings
    }

    func reader(_ key: String) throws(ScenarioError) -> ScenarioReader? {
        guard let value = table[key] else { return nil }
        return try ScenarioReader(file: file, path: full(key), value: value)
    }

    func readers(_ key: String) throws(ScenarioError) -> [ScenarioReader] {
        guard let value = table[key] else { return [] }
        guard let elements = value.array else { throw mismatch(key, "an array of tables") }
        var readers: [ScenarioReader] = []
        for (position, element) in elements.enumerated() {
            readers.append(
                try ScenarioReader(file: file, path: full(key) + "[\(position)]", value: element)
            )
        }
        return readers
    }

    /// A value that must be there.
    func required<Value>(_ key: String, _ value: Value?, expected: String) throws(ScenarioError) -> Value {
        guard let value else { throw mismatch(key, expected) }
        return value
    }

    /// The key's value is not what it should be.
    func mismatch(_ key: String, _ expected: String) -> ScenarioError {
        complaint(at: key, expected: expected, got: table[key].map(Self.shown) ?? "nothing")
    }

    /// With the line of the key's value, or of the table where the key is missing.
    func complaint(at key: String, expected: String, got: String) -> ScenarioError {
        let line = table[key]?.line ?? line
        return .invalid(.init(file: file, line: line, key: full(key), expected: expected, got: got))
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// As it is written, unless it holds other values.
    private static func shown(_ value: TOMLValue) -> String {
        switch value.content {
        case .string, .integer, .float, .boolean, .date: "\(value)"
        case .array, .table: value.kind
        }
    }
}
