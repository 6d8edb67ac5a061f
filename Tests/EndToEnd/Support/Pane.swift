import Foundation
import Synchronization

/// Every byte that a terminal's program wrote, and a call whenever there were new ones.
final class Pane: Sendable {
    let news: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let bytes = Mutex<[UInt8]>([])

    init() {
        (news, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Everything so far.
    var text: String {
        bytes.withLock { String(decoding: $0, as: UTF8.self) }
    }

    func wrote(_ more: ArraySlice<UInt8>) {
        bytes.withLock { $0 += more }
        continuation.yield()
    }

    func closed() {
        continuation.finish()
    }
}
