import Screen

/// The parameters of a control sequence, `ESC [` … letter, and what it means on a keyboard's side.
struct ControlSequence {
    enum Meaning {
        case input(TerminalInput)
        case pasteBegins
        case unknown
    }

    /// Longer ones exist only by mistake; what exceeds it is dropped, and the sequence is then unknown.
    private static let longest = 64

    private var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    func adding(_ byte: UInt8) -> ControlSequence {
        var longer = self
        if bytes.count <= Self.longest { longer.bytes.append(byte) }
        return longer
    }

    func meaning(final: UInt8) -> Meaning {
        guard bytes.count <= Self.longest else { return .unknown }
        guard bytes.first != UInt8(ascii: "<") else {
            return MouseReport.meaning(of: bytes.dropFirst(), final: final)
        }
        guard let numbers = Self.numbers(bytes[...]) else { return .unknown }
        switch final {
        case UInt8(ascii: "I") where isEmpty: return .input(.focused(true))
        case UInt8(ascii: "O") where isEmpty: return .input(.focused(false))
        case UInt8(ascii: "~") where numbers.first == 200: return .pasteBegins
        case UInt8(ascii: "~"): return Self.key(KeyTable.numbered(numbers.first ?? 0))
        default: return Self.key((numbers.first ?? 1) == 1 ? KeyTable.lettered(final) : nil)
        }
    }

    private static func key(_ key: Key?) -> Meaning {
        key.map { .input(.key($0)) } ?? .unknown
    }

    /// Numbers between semicolons, an empty one being 0; nil when there is anything else.
    static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        guard !bytes.isEmpty else { return [] }
        let parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        var numbers: [Int] = []
        for part in parts {
            guard part.count <= 6, part.allSatisfy({ (0x30..<0x3A).contains($0) }) else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        return numbers
    }
}
