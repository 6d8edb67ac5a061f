/// What a test said when it did not hold.
public struct TestFailure: Hashable, Sendable {
    /// The type of assertion or exception, as the producer names it.
    public let type: String?
    /// What the test said, cut where it is long.
    public let message: Excerpt
    /// The body that the producer wrote: a stack trace in most cases, with the message once more in some.
    public let stack: Excerpt

    /// Takes the value of each property.
    public init(type: String? = nil, message: Excerpt = Excerpt(), stack: Excerpt = Excerpt()) {
        self.type = type
        self.message = message
        self.stack = stack
    }

    /// One line for a list: the message's first line, else the stack's, else the type.
    public var headline: String {
        (message.lines(1).first ?? stack.lines(1).first).map { String($0.trimmed) } ?? type ?? ""
    }

    /// The first lines of the stack, without a first line that only repeats the headline.
    public func stackLines(_ count: Int) -> [Substring] {
        let lines = stack.lines(count + 1)
        let repeats = lines.first.map { $0.trimmed == headline } ?? false
        return Array(lines.dropFirst(repeats ? 1 : 0).prefix(count))
    }
}
