/// A parsed body. Objects keep their order, numbers and strings their text.
indirect enum JSONNode: Hashable, Sendable {
    struct Member: Hashable, Sendable {
        var name: String
        var value: JSONNode
    }

    case null
    case boolean(Bool)
    /// As it was written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])

    /// What it holds, in order.
    var children: [Member] {
        switch self {
        case .object(let members): members
        case .array(let elements): elements.enumerated().map { Member(name: "\($0)", value: $1) }
        case .null, .boolean, .number, .string: []
        }
    }

    /// Written again, without blanks.
    var compact: String {
        switch self {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .array(let elements): "[\(elements.map(\.compact).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\(Self.quoted($0.name)):\($0.value.compact)" }.joined(separator: ","))}"
        }
    }

    /// Written again in lines, two spaces further in with each level.
    var indented: String {
        JSONOutline(self, folded: []).lines.map { $0.runs.map(\.text).joined() }.joined(separator: "\n")
    }

    /// In quotes, with what can't stand there escaped (RFC 8259 section 7).
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            case _: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
