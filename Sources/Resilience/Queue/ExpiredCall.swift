/// A call whose deadline passed in the queue.
public struct ExpiredCall: Hashable, Sendable {
    public var id: CallID
    /// What it waited for at last; `nil` where its turn to be asked never came.
    public var wait: Wait?

    public init(id: CallID, wait: Wait?) {
        self.id = id
        self.wait = wait
    }
}
