/// A date, a time or both, as it is written. Its fields are within their ranges; what it means is the
/// reader's affair.
public struct TOMLDate: Hashable, Sendable {
    /// How much it says. The raw value is what a message for people calls it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// As `1979-05-27T07:32:00-07:00`.
        case offsetDateTime = "a date and time with an offset"
        /// As `1979-05-27T07:32:00.5`.
        case localDateTime = "a date and time"
        /// As `1979-05-27`.
        case localDate = "a date"
        /// As `07:32:00`.
        case localTime = "a time"
    }

    public let kind: Kind
    public let text: String

    /// Nil for what isn't written as RFC 3339 has it. A space or a small `t` may stand between date and time.
    public init?(_ text: String) {
        var scanner = DateScanner(text)
        guard let kind = scanner.kind() else { return nil }
        self.kind = kind
        self.text = text
    }
}
