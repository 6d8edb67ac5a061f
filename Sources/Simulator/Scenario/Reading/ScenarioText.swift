internal import TOMLKit

/// A scenario's source: its values, and the line on which each key stands.
struct ScenarioText: Hashable, Sendable {
    let file: String
    let root: JSON
    private let lines: [String: Int]

    init(_ text: String, file: String) throws(ScenarioError) {
        self.file = file
        do {
            root = Self.json(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw .malformed(file: file, line: error.source.begin.line, message: error.description)
        } catch {
            throw .malformed(file: file, line: 1, message: "\(error)")
        }
        lines = Self.lines(of: text)
    }

    /// Values that come from elsewhere than a file, such as the body of a request.
    init(_ root: JSON, from origin: String) {
        file = origin
        self.root = root
        lines = [:]
    }

    /// The line of that key, or of the nearest table around it: parts of inline tables stand where the table
    /// does.
    func line(of key: String) -> Int {
        var key = Substring(key)
        while !key.isEmpty {
            if let line = lines[String(key)] { return line }
            key = key.prefix(upTo: key.lastIndex { $0 == "." || $0 == "[" } ?? key.startIndex)
        }
        return 1
    }

    private static func json(_ table: TOMLTable) -> JSON {
        .object(table.keys.sorted().map { JSON.Member($0, table[$0].map(json) ?? .null) })
    }

    private static func json(_ value: any TOMLValueConvertible) -> JSON {
        if let table = value.table { return json(table) }
        if let array = value.array { return .array(array.map { json($0) }) }
        if let text = value.string { return .string(text) }
        if value.type == .bool, let bool = value.bool { return .bool(bool) }
        if value.type == .int, let integer = value.int { return .integer(integer) }
        if let number = value.double { return .number(number) }
        return .string(value.debugDescription)
    }
}
