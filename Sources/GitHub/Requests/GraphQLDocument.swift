/// The text of a GraphQL request, read as far as telling a query from a mutation needs.
struct GraphQLDocument: Hashable {
    /// Whether one of its operations changes something. One that cannot be read is taken not to.
    let hasMutation: Bool

    /// - Parameter body: the JSON object with the member `query`.
    init(_ body: [UInt8]) {
        self.init(text: JSONReading.value(in: body)?["query"]?.text ?? "")
    }

    init(text: String) {
        hasMutation = Self.hasMutation(Array(text.utf8))
    }

    /// Looks for the keyword where operations begin: outside all braces, comments and strings (GraphQL
    /// specification section 2.3).
    private static func hasMutation(_ text: [UInt8]) -> Bool {
        var depth = 0
        var word: [UInt8] = []
        var skipsTo: UInt8?
        for byte in text {
            if let end = skipsTo {
                if byte == end { skipsTo = nil }
                continue
            }
            if depth == 0, isLetter(byte) {
                word.append(byte)
                continue
            }
            if word.elementsEqual("mutation".utf8) { return true }
            word = []
            switch byte {
            case UInt8(ascii: "#"): skipsTo = UInt8(ascii: "\n")
            case UInt8(ascii: "\""): skipsTo = byte
            case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
            default: break
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 32) || byte == UInt8(ascii: "_") || (48...57).contains(byte)
    }
}
