/// Bytes as people read them: offset, sixteen bytes, and what is printable of them.
enum HexDump {
    static func lines(of text: String, atMost count: Int) -> [String] {
        let bytes = Array(text.utf8)
        let starts = stride(from: 0, to: bytes.count, by: 16).prefix(count)
        return starts.map { start in
            let row = bytes[start..<min(start + 16, bytes.count)]
            let digits = row.map { padded(String($0, radix: 16), to: 2) }
            let halves = [digits.prefix(8), digits.dropFirst(8)].map { $0.joined(separator: " ") }
            let columns = halves.joined(separator: "  ")
            let blanks = String(repeating: " ", count: max(0, 48 - columns.count))
            let signs = row.map { (0x20..<0x7F).contains($0) ? String(Unicode.Scalar($0)) : "." }
            return "\(padded(String(start, radix: 16), to: 6))  \(columns)\(blanks)  \(signs.joined())"
        }
    }

    private static func padded(_ digits: String, to width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
