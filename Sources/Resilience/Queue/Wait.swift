public import Timing

/// What a waiting call waits for, and until when as far as anybody knows.
public struct Wait: Hashable, Sendable {
    /// Why it waits.
    public var hold: Hold
    /// `nil` where only an answer or an operator can tell.
    public var until: Instant?

    /// Takes the value of each property.
    public init(hold: Hold, until: Instant?) {
        self.hold = hold
        self.until = until
    }
}
