/// The labels of one time series, already in the words of the exposition: `credential="app",resource="core"`.
public struct Labels: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// In the order of the page.
    public let pairs: [LabelPair]
    let text: [UInt8]

    /// No label at all.
    public static let none = Labels([])

    /// The labels in this order.
    public init(_ pairs: [LabelPair]) {
        self.pairs = pairs
        var text: [UInt8] = []
        for (index, pair) in pairs.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text += pair.name.utf8
            text += "=\"".utf8
            text += Self.escaped(pair.value).utf8
            text.append(UInt8(ascii: "\""))
        }
        self.text = text
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { LabelPair($0.0, $0.1) })
    }

    /// The same labels and one more behind them.
    public func adding(_ name: String, _ value: String) -> Labels {
        Labels(pairs + [LabelPair(name, value)])
    }

    /// Backslash, quote and line feed are written with a backslash (Prometheus docs: Exposition formats).
    private static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else { return value }
        return value.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r\n": result += "\r\\n"
            default: result.append(character)
            }
        }
    }
}
