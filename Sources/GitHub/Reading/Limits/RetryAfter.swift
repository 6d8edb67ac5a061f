/// `retry-after` (RFC 9110 section 10.2.3): seconds or a date, read generously.
///
/// | value | wait |
/// |---|---|
/// | `60` | 60 s |
/// | `1.5` | 2 s |
/// | `0`, `-5`, a date that has passed | 1 s |
/// | `30, 60`, or two headers | the longer |
/// | empty, `soon` | as if it were absent |
enum RetryAfter {
    /// The longest wait that any of the values asks for.
    ///
    /// - Parameter serverSeconds: what the server's clock shows, for dates.
    static func wait(_ values: [String], serverSeconds: Int64) -> Duration? {
        values.compactMap { seconds(in: $0, serverSeconds: serverSeconds) }.max().map { .seconds(max(1, $0)) }
    }

    /// A century; longer waits mean the same, and more would overflow.
    private static let longest = 3_155_760_000.0

    private static func seconds(in text: String, serverSeconds: Int64) -> Int64? {
        if let date = HTTPDate.seconds(in: text) { return max(1, date - serverSeconds) }
        return text.split(separator: ",").compactMap { number(in: $0.trimming()) }.max()
    }

    private static func number(in text: some StringProtocol) -> Int64? {
        let isNumber = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
        guard isNumber, let value = Double(String(text)), value.isFinite else { return nil }
        return Int64(min(longest, max(0, value.rounded(.up))))
    }
}
