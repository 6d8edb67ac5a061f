/// A call whose deadline passed in the queue.
public struct ExpiredCall: Hashable, Sendable {
    /// Which call.
    public var id: CallID
    /// What it waited for at last; `nil` where its turn to be asked never came.
    public var wait: Wait?

    /// Takes the value of each property.
    public init(id: CallID, wait: Wait?) {
        self.id = id
        self.wait = wait
    }
}
