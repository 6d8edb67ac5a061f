/// The beginning of a text that may be huge, and how much of it was left out.
public struct Excerpt: Hashable, Sendable {
    /// What was kept.
    public private(set) var text: String
    /// Bytes of UTF-8 that came after `text`; zero where nothing is missing.
    public private(set) var droppedBytes: Int

    /// Takes the value of each property.
    public init(_ text: String = "", droppedBytes: Int = 0) {
        self.text = text
        self.droppedBytes = droppedBytes
    }

    /// Whether there was no text at all.
    public var isEmpty: Bool { text.isEmpty && droppedBytes == 0 }

    /// Adds what came next, as far as `limit` bytes of UTF-8 hold it; what doesn't fit is counted. Never cuts a
    /// character's scalar, and takes nothing after a first cut.
    public mutating func append(_ more: some StringProtocol, limit: Int) {
        let size = more.utf8.count
        let space = limit - text.utf8.count
        guard droppedBytes == 0, space > 0 else {
            droppedBytes += size
            return
        }
        guard size > space else {
            text += more
            return
        }
        let kept = more.prefix(utf8: space)
        text += kept
        droppedBytes += size - kept.utf8.count
    }

    /// The first lines, without those that are blank.
    public func lines(_ count: Int) -> [Substring] {
        Array(text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.prefix(count))
    }
}

extension StringProtocol {
    /// As many scalars from the start as fit into so many bytes of UTF-8.
    func prefix(utf8 limit: Int) -> Substring {
        let text = Substring(self)
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text.base.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return text[..<end]
    }
}
