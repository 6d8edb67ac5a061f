/// A paste while it arrives, up to a limit; what exceeds it is dropped.
struct Paste {
    /// 1 MiB: nobody pastes more by intent.
    private static let longest = 1 << 20
    private static let end = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var matched = 0

    var text: String { String(decoding: bytes.prefix(Self.longest), as: UTF8.self) }

    /// True when the mark of its end is complete.
    mutating func received(_ byte: UInt8) -> Bool {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count
        }
        bytes += Self.end.prefix(matched)
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { bytes.append(byte) }
        if bytes.count > Self.longest { bytes.removeLast(bytes.count - Self.longest) }
        return false
    }
}
