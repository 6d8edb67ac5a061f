private import FoundationEssentials

/// Turns records into lines of which each holds the hash of the one before, so that no line can be changed,
/// taken out or moved without its being seen.
///
/// It shows what somebody did who cannot make all later lines anew. Against somebody who can, keep the last
/// hash somewhere else.
public struct AuditChain: Hashable, Sendable {
    /// The line that was sealed last.
    public private(set) var last: AuditLink

    /// - Parameter last: the line to go on from.
    public init(after last: AuditLink? = nil) {
        self.last = last ?? .origin
    }

    /// The next line, without a line break.
    public mutating func seal(_ record: Record) -> String {
        let line = AuditLine(record, after: last)
        last = line.link
        return line.text
    }
}
