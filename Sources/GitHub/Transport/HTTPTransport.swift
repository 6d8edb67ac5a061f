internal import AsyncHTTPClient
private import FoundationEssentials
internal import NIOCore
internal import NIOHTTP1
public import Resilience
private import Synchronization

/// The network: HTTP/1.1 or HTTP/2 over connections that are kept and used again.
///
/// It follows no redirect and repeats nothing, not even a refused connection: both are decided above it.
public final class HTTPTransport: Transport {
    /// What is fixed for its life.
    public struct Configuration: Hashable, Sendable {
        /// Connecting obeys these as they are here; each attempt brings the others with it.
        public var timeouts = TimeoutPolicy()
        /// The largest body, inflated, that is read; in bytes.
        public var maximumBodyBytes = 16 << 20
        /// HTTP/1.1 connections to a host; more requests than that wait for one.
        public var connectionsPerHost = 128
        /// Where all connections go through; `nil` connects directly.
        public var proxy: Proxy?

        /// The defaults.
        public init() {}
    }

    private let client: HTTPClient
    /// For bodies that are streamed: never inflated, and without a bound on the whole.
    private let streams: HTTPClient
    private let maximumBodyBytes: Int
    /// An answer has come whole, so that its connection may be kept.
    private let hasServed = Atomic(false)

    /// Opens no connection before the first request.
    public init(_ configuration: Configuration = Configuration()) {
        client = HTTPClient(configuration: .init(configuration))
        streams = HTTPClient(configuration: .streaming(configuration))
        maximumBodyBytes = configuration.maximumBodyBytes
    }

    /// A client that was not shut down traps when it is dropped; this covers every path on which nobody did.
    deinit {
        client.shutdown { _ in }
        streams.shutdown { _ in }
    }

    public func shutdown() async {
        try? await client.shutdown()
        try? await streams.shutdown()
    }

    /// Sends a request, and returns when its answer is whole.
    public func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let outgoing = try Self.outgoing(request, accepting: "gzip")
        guard !Task.isCancelled else { throw .cancelled }
        let collector = ResponseCollector(maximumBodyBytes: maximumBodyBytes, request.timeouts)
        let task = client.execute(request: outgoing, delegate: collector)
        switch await Self.result(of: task) {
        case .success(let response):
            hasServed.store(true, ordering: .relaxed)
            return response
        case .failure(let error):
            throw blamed(TransportError(error, sent: collector.hasSent), hasAnswered: collector.hasAnswered)
        }
    }

    public func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError) {
        let outgoing = try Self.outgoing(request, accepting: "identity")
        guard !Task.isCancelled else { throw .cancelled }
        let collector = StreamCollector(into: pipe, request.timeouts)
        let task = streams.execute(request: outgoing, delegate: collector)
        switch await Self.result(of: task) {
        case .success:
            hasServed.store(true, ordering: .relaxed)
        case .failure(let error):
            throw blamed(TransportError(error, sent: collector.hasSent), hasAnswered: pipe.head != nil)
        }
    }

    /// Which connection served a request is not told; so any that breaks without a word may have been a kept one.
    private func blamed(_ error: TransportError, hasAnswered: Bool) -> TransportError {
        guard case .cut(let reason) = error, !hasAnswered, hasServed.load(ordering: .relaxed) else {
            return error
        }
        return .hungUp(reason: reason)
    }

    /// Waits for a request's end, and takes it off the wire where the caller's task is cancelled.
    private static func result<Success: Sendable>(of task: HTTPClient.Task<Success>) async
        -> Result<Success, any Error>
    {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                task.futureResult.whenComplete { continuation.resume(returning: $0) }
            }
        } onCancel: {
            task.cancel()
        }
    }

    private static func outgoing(
        _ request: WireRequest,
        accepting encoding: String
    ) throws(TransportError) -> HTTPClient.Request {
        guard let url = URL(string: request.url) else { throw .protocolError(reason: "not a URL") }
        do {
            return try HTTPClient.Request(
                url: url,
                method: HTTPMethod(rawValue: request.method),
                headers: headers(of: request, accepting: encoding),
                body: request.body.map { .byteBuffer(ByteBuffer(bytes: $0)) }
            )
        } catch {
            throw .notSent(reason: "\(error)")
        }
    }

    private static func headers(of request: WireRequest, accepting encoding: String) -> HTTPHeaders {
        var pairs: [(String, String)] = []
        pairs.reserveCapacity(request.headers.fields.count + 2)
        for field in request.headers.fields { pairs.append((field.name, field.value)) }
        pairs.append(("accept-encoding", encoding))
        if let authorization = request.authorization {
            pairs.append(("authorization", authorization.reveal { "Bearer " + $0 }))
        }
        return HTTPHeaders(pairs)
    }
}
