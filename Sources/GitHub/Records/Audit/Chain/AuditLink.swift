/// What the next line of the audit is tied to: the number and the hash of the one before.
public struct AuditLink: Hashable, Sendable {
    /// The line's number in the chain, from 1.
    public var number: Int64
    /// SHA-256 in hexadecimal digits.
    public var hash: String

    /// What the first line is tied to.
    static let origin = AuditLink(number: 0, hash: String(repeating: "0", count: 64))

    init(number: Int64, hash: String) {
        self.number = number
        self.hash = hash
    }
}
