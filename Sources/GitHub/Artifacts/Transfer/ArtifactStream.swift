internal import NIOCore

/// The bytes of an artifact, in order and as they come, in chunks of one size. Nothing is fetched before a chunk is
/// asked for, and a reader that stops reading stops the network.
///
/// What breaks off is continued unseen. An artifact that turns out to be another one after its first bytes were handed
/// out ends in `DownloadError.changed`; a digest that differs ends in `DownloadError.digestMismatch`, after the last
/// chunk.
public struct ArtifactStream: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    let order: Transfer.Order
    let client: GitHubClient
    let chunkSize: Int

    public func makeAsyncIterator() -> Iterator {
        Iterator(transfer: Transfer(order, on: client), chunkSize: chunkSize)
    }

    /// Gives the chunks in their order.
    public struct Iterator: AsyncIteratorProtocol, Sendable {
        private var transfer: Transfer
        private let chunkSize: Int
        /// Bytes that wait to become a chunk, from `start` on.
        private var waiting: [UInt8] = []
        private var start = 0
        private var hasHandedOut = false
        private var isFinished = false

        init(transfer: Transfer, chunkSize: Int) {
            self.transfer = transfer
            self.chunkSize = chunkSize
        }

        public mutating func next() async throws(DownloadError) -> [UInt8]? {
            while !isFinished, waiting.count - start < chunkSize {
                switch try await transfer.next() {
                case .bytes(let bytes): append(bytes)
                case .startOver:
                    guard !hasHandedOut else { throw .changed }
                    (waiting, start) = ([], 0)
                case .finished: isFinished = true
                case .began, .waiting, .connecting, .verifying: break
                }
            }
            return takeChunk()
        }

        public mutating func next(isolation actor: isolated (any Actor)?) async throws(DownloadError)
            -> [UInt8]?
        {
            try await next()
        }

        private mutating func append(_ bytes: ByteBuffer) {
            if start > 0 {
                waiting.removeFirst(start)
                start = 0
            }
            waiting.append(contentsOf: bytes.readableBytesView)
        }

        private mutating func takeChunk() -> [UInt8]? {
            let end = Swift.min(start + chunkSize, waiting.count)
            guard end > start else { return nil }
            defer { start = end }
            hasHandedOut = true
            return Array(waiting[start..<end])
        }
    }
}
