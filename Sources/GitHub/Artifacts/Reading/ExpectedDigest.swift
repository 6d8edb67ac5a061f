/// What GitHub tells of a file's digest.
enum ExpectedDigest: Hashable, Sendable {
    case sha256([UInt8])
    case none
    /// Of another kind, or not readable as one of ours.
    case unknown(String)

    private static let prefix = "sha256:"
    private static let length = 32

    init(_ text: String?) {
        guard let text, !text.isEmpty else {
            self = .none
            return
        }
        let digits = text.lowercased().dropFirst(Self.prefix.count).utf8
        guard text.lowercased().hasPrefix(Self.prefix), digits.count == 2 * Self.length else {
            self = .unknown(text)
            return
        }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
            let pair = digits.dropFirst(start).prefix(2)
            guard pair.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
                let byte = UInt8(String(Substring(pair)), radix: 16)
            else {
                self = .unknown(text)
                return
            }
            bytes.append(byte)
        }
        self = .sha256(bytes)
    }
}
