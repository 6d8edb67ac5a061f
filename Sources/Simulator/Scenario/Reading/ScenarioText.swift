internal import TOML

/// A scenario's values, each with its place, and what errors call their source.
struct ScenarioText: Hashable, Sendable {
    let file: String
    let root: TOMLValue

    /// - Parameter text: TOML.
    init(_ text: String, file: String) throws(ScenarioError) {
        self.file = file
        do throws(TOMLError) {
            let table = try TOMLDocument(parsing: text).root
            root = TOMLValue(.table(table), at: Self.start)
        } catch {
            throw .malformed(file: file, line: error.line, message: error.message)
        }
    }

    /// Values that come from elsewhere than a file, such as the body of a request; all stand on line 1.
    init(_ root: JSON, from origin: String) throws(ScenarioError) {
        file = origin
        self.root = try Self.value(root, path: "", origin: origin)
    }

    private static let start = TOMLPosition(line: 1, column: 1)

    private static func value(_ json: JSON, path: String, origin: String) throws(ScenarioError) -> TOMLValue {
        TOMLValue(try content(json, path: path, origin: origin), at: start)
    }

    private static func content(
        _ json: JSON,
        path: String,
        origin: String
    ) throws(ScenarioError) -> TOMLValue.Content {
        switch json {
        case .null: throw .invalid(.init(file: origin, line: 1, key: path, expected: "a value", got: "null"))
        case .bool(let bool): return .boolean(bool)
        case .integer(let integer): return .integer(integer)
        case .number(let number): return .float(number)
        case .string(let string): return .string(string)
        case .array(let elements):
            var values: [TOMLValue] = []
            for (number, element) in elements.enumerated() {
                values.append(try value(element, path: "\(path)[\(number)]", origin: origin))
            }
            return .array(values)
        case .object(let members):
            var entries: [TOMLEntry] = []
            for member in members {
                let path = path.isEmpty ? member.name : "\(path).\(member.name)"
                let value = try value(member.value, path: path, origin: origin)
                entries.append(TOMLEntry(member.name, value, at: start))
            }
            return .table(TOMLTable(entries))
        }
    }
}
