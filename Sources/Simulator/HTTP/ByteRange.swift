/// A single range of a `range` header (RFC 9110, section 14.1.2).
struct ByteRange: Hashable, Sendable {
    private enum Bounds: Hashable {
        case from(Int, through: Int?)
        case last(Int)
    }

    private let bounds: Bounds

    /// Nil for nonsense and for several ranges, which a server may ignore.
    init?(_ header: String) {
        guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let parts = header.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let (first, last) = (Int(parts[0]), Int(parts[1]))
        switch (first, last) {
        case (let first?, let last?) where first >= 0 && last >= first: bounds = .from(first, through: last)
        case (let first?, nil) where first >= 0 && parts[1].isEmpty: bounds = .from(first, through: nil)
        case (nil, let count?) where parts[0].isEmpty && count >= 0: bounds = .last(count)
        default: return nil
        }
    }

    /// The positions meant in something of that length; nil where none are.
    func positions(within length: Int) -> Range<Int>? {
        switch bounds {
        case .from(let first, let last):
            guard first < length else { return nil }
            return first..<(last.map { min($0, length - 1) + 1 } ?? length)
        case .last(let count):
            guard count > 0, length > 0 else { return nil }
            return max(0, length - count)..<length
        }
    }
}
