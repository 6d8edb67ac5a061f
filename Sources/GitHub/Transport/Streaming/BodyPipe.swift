internal import NIOCore
private import Synchronization

/// An answer on its way from the wire to its reader, part by part. It holds little: a reader that is slow makes
/// the wire wait.
///
/// One writes and one reads. The end is told once, by whoever knows how the call ended; what was written before
/// it is read before it, except after a cancellation.
public final class BodyPipe: Sendable {
    /// What the reader takes next.
    enum Item: Sendable {
        case head(ResponseHead)
        case part(ByteBuffer)
        case end(Result<Void, ClientError>)
    }

    private struct State {
        var items: [Item] = []
        var bufferedBytes = 0
        var head: ResponseHead?
        var end: Result<Void, ClientError>?
        var reader: CheckedContinuation<Item, Never>?
        /// Told once there is room again.
        var writer: (@Sendable () -> Void)?

        mutating func take() -> Item? {
            if items.isEmpty { return end.map(Item.end) }
            let item = items.removeFirst()
            if case .part(let part) = item { bufferedBytes -= part.readableBytes }
            return item
        }
    }

    /// Bytes that wait for the reader before the wire has to wait; one part may go beyond.
    private static let capacity = 1 << 20

    private let state = Mutex(State())
    private let whenHeadArrives: @Sendable (ResponseHead) -> Void

    /// - Parameter whenHeadArrives: is called on the wire's thread, before the reader learns of it.
    init(whenHeadArrives: @escaping @Sendable (ResponseHead) -> Void = { _ in }) {
        self.whenHeadArrives = whenHeadArrives
    }

    /// What the answer began with, once it has begun.
    var head: ResponseHead? { state.withLock(\.head) }

    /// The head has come; to be told once, before all parts.
    public func began(_ head: ResponseHead) {
        state.withLock { $0.head = head }
        whenHeadArrives(head)
        put(.head(head), size: 0)
    }

    /// The next part has come.
    ///
    /// - Parameters:
    ///   - part: its bytes.
    ///   - onRoom: called once, where the answer is false, as soon as there is room for more.
    /// - Returns: whether there is room for more.
    public func write(_ part: [UInt8], onRoom: @escaping @Sendable () -> Void) -> Bool {
        write(ByteBuffer(bytes: part), onRoom: onRoom)
    }

    /// Likewise, for bytes that are held as they came off the wire.
    func write(_ part: ByteBuffer, onRoom: @escaping @Sendable () -> Void) -> Bool {
        put(.part(part), size: part.readableBytes)
        return state.withLock { state in
            guard state.end == nil, state.bufferedBytes >= Self.capacity else { return true }
            state.writer = onRoom
            return false
        }
    }

    /// The call has ended; nothing comes after this.
    func end(with result: Result<Void, ClientError>) {
        let (reader, item, writer) = state.withLock { state in
            state.end = state.end ?? result
            if case .failure(.cancelled) = result { state.items = [] }
            let reader = state.reader.take()
            return (reader, reader.flatMap { _ in state.take() }, state.writer.take())
        }
        writer?()
        if let reader, let item { reader.resume(returning: item) }
    }

    /// The next item, once it is there. After the end it is the end again.
    func next() async -> Item {
        await withCheckedContinuation { continuation in
            let (item, writer) = state.withLock { state in
                guard let item = state.take() else {
                    state.reader = continuation
                    return (Item?.none, (@Sendable () -> Void)?.none)
                }
                return (item, state.bufferedBytes < Self.capacity / 2 ? state.writer.take() : nil)
            }
            writer?()
            if let item { continuation.resume(returning: item) }
        }
    }

    private func put(_ item: Item, size: Int) {
        let reader = state.withLock { state -> CheckedContinuation<Item, Never>? in
            guard state.end == nil else { return nil }
            if let reader = state.reader.take() { return reader }
            state.items.append(item)
            state.bufferedBytes += size
            return nil
        }
        reader?.resume(returning: item)
    }
}
