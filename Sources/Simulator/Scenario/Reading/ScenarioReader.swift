/// Walks a table of a scenario key by key, knows what each should be, and complains with the key's line.
struct ScenarioReader {
    let text: ScenarioText
    /// The path of the table, empty for the whole.
    let path: String
    let table: JSON

    init(_ text: ScenarioText) throws(ScenarioError) {
        try self.init(text: text, path: "", value: text.root)
    }

    private init(text: ScenarioText, path: String, value: JSON) throws(ScenarioError) {
        self.text = text
        self.path = path
        table = value
        guard value.members != nil else {
            throw complaint(at: path.isEmpty ? "the whole" : path, expected: "a table", got: value.kind)
        }
    }

    var keys: [String] { table.members?.map(\.name) ?? [] }

    /// Complains about the first key that nobody knows.
    func allowOnly(_ known: [String]) throws(ScenarioError) {
        guard let stranger = keys.first(where: { !known.contains($0) }) else { return }
        let expected = known.isEmpty ? "no key" : "one of \(known.sorted().joined(separator: ", "))"
        throw complaint(at: full(stranger), expected: expected, got: "an unknown key")
    }

    func string(_ key: String) throws(ScenarioError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.text else { throw mismatch(key, "a string", value) }
        return text
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Choice.Type
    ) throws(ScenarioError) -> Choice? where Choice.RawValue == String {
        guard let value = table[key] else { return nil }
        let expected = "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"
        guard let choice = value.text.flatMap(Choice.init(rawValue:)) else {
            throw mismatch(key, expected, value)
        }
        return choice
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(ScenarioError) -> Int? {
        guard let value = table[key] else { return nil }
        let expected = "an integer from \(range.lowerBound) to \(range.upperBound)"
        guard let integer = value.integer, range.contains(integer) else {
            throw mismatch(key, expected, value)
        }
        return integer
    }

    /// Integers are taken as numbers too.
    func number(_ key: String, in range: ClosedRange<Double>) throws(ScenarioError) -> Double? {
        guard let value = table[key] else { return nil }
        let number: Double? =
            switch value {
            case .integer(let integer): Double(integer)
            case .number(let number): number
            case .null, .bool, .string, .array, .object: nil
            }
        let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
        guard let number, range.contains(number) else { throw mismatch(key, expected, value) }
        return number
    }

    func duration(_ key: String, in range: ClosedRange<Duration>) throws(ScenarioError) -> Duration? {
        guard let value = table[key] else { return nil }
        let bounds = "\(DurationText.text(range.lowerBound)) to \(DurationText.text(range.upperBound))"
        let expected = "a duration from \(bounds), such as \"250ms\", \"10s\" or \"1h\""
        guard let duration = value.text.flatMap(DurationText.duration), range.contains(duration) else {
            throw mismatch(key, expected, value)
        }
        return duration
    }

    func strings(_ key: String) throws(ScenarioError) -> [String]? {
        guard let value = table[key] else { return nil }
        let strings = value.elements.map { $0.compactMap(\.text) }
        guard let strings, strings.count == value.elements?.count else {
            throw mismatch(key, "an array of strings", value)
        }
        return strings
    }

    func reader(_ key: String) throws(ScenarioError) -> ScenarioReader? {
        guard let value = table[key] else { return nil }
        return try ScenarioReader(text: text, path: full(key), value: value)
    }

    func readers(_ key: String) throws(ScenarioError) -> [ScenarioReader] {
        guard let value = table[key] else { return [] }
        guard let elements = value.elements else { throw mismatch(key, "an array of tables", value) }
        var readers: [ScenarioReader] = []
        for (position, element) in elements.enumerated() {
            readers.append(
                try ScenarioReader(text: text, path: full(key) + "[\(position)]", value: element)
            )
        }
        return readers
    }

    /// A value that must be there.
    func required<Value>(_ key: String, _ value: Value?, expected: String) throws(ScenarioError) -> Value {
        guard let value else { throw complaint(at: full(key), expected: expected, got: "nothing") }
        return value
    }

    func mismatch(_ key: String, _ expected: String, _ value: JSON) -> ScenarioError {
        let got =
            switch value {
            case .string, .integer, .number, .bool: String(decoding: value.bytes, as: UTF8.self)
            case .null, .array, .object: value.kind
            }
        return complaint(at: full(key), expected: expected, got: got)
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func complaint(at key: String, expected: String, got: String) -> ScenarioError {
        .invalid(
            .init(file: text.file, line: text.line(of: key), key: key, expected: expected, got: got)
        )
    }
}
