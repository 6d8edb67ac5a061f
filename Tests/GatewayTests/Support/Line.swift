import Glibc
import NIOCore

/// A connection to a gateway, for a test that speaks and listens piece by piece.
struct Line {
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var heard = ""

    init(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.inbound = inbound.makeAsyncIterator()
        self.outbound = outbound
    }

    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// Asks, and returns the whole answer; the connection stays.
    mutating func answer(to head: String) async throws -> String {
        try await send("\(head) HTTP/1.1\r\nhost: test\r\n\r\n")
        heard = ""
        try await hear("\r\n\r\n")
        let length = heard.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
        let bodiless = heard.prefix(upTo: heard.firstRange(of: "\r\n\r\n")?.upperBound ?? heard.endIndex)
        while heard.utf8.count < bodiless.utf8.count + length, try await hearMore() {}
        return heard
    }

    /// Waits until this was heard since the last answer; it stays part of the rest.
    mutating func hear(_ mark: String) async throws {
        while !heard.contains(mark), try await hearMore() {}
    }

    /// Everything up to the connection's end.
    mutating func rest() async throws -> String {
        while try await hearMore() {}
        return heard
    }

    /// False at the connection's end, be it that the gateway hung up amid what it was sent.
    private mutating func hearMore() async throws -> Bool {
        do {
            guard let part = try await inbound.next() else { return false }
            heard += String(buffer: part)
            return true
        } catch let error as IOError where error.errnoCode == ECONNRESET {
            return false
        }
    }
}
