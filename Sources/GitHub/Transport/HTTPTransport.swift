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
    public struct Configuration: Hashable, Sendable {
        /// Connecting and idle reading obey these as they are here; each attempt brings the others with it.
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
    private let maximumBodyBytes: Int
    /// An answer has come whole, so that its connection may be kept.
    private let hasServed = Atomic(false)

    public init(_ configuration: Configuration = Configuration()) {
        client = HTTPClient(configuration: .init(configuration))
        maximumBodyBytes = configuration.maximumBodyBytes
    }

    /// A client that was not shut down traps when it is dropped; this covers every path on which nobody did.
    deinit {
        client.shutdown { _ in }
    }

    public func shutdown() async {
        try? await client.shutdown()
    }

    public func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        guard let url = URL(string: request.url) else { throw .protocolError(reason: "not a URL") }
        let outgoing: HTTPClient.Request
        do {
            outgoing = try HTTPClient.Request(
                url: url,
                method: HTTPMethod(rawValue: request.method),
                headers: Self.headers(of: request),
                body: request.body.map { .byteBuffer(ByteBuffer(bytes: $0)) }
            )
        } catch {
            throw .notSent(reason: "\(error)")
        }
        return try await perform(outgoing, within: request.timeouts)
    }

    private func perform(
        _ request: HTTPClient.Request,
        within timeouts: TimeoutPolicy
    ) async throws(TransportError) -> WireResponse {
        guard !Task.isCancelled else { throw .cancelled }
        let collector = ResponseCollector(maximumBodyBytes: maximumBodyBytes, firstByte: timeouts.firstByte)
        let task = client.execute(
            request: request,
            delegate: collector,
            deadline: .now() + .nanoseconds(timeouts.request.nanoseconds)
        )
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                task.futureResult.whenComplete { continuation.resume(returning: $0) }
            }
        } onCancel: {
            task.cancel()
        }
        switch result {
        case .success(let response):
            hasServed.store(true, ordering: .relaxed)
            return response
        case .failure(let error):
            throw blamed(TransportError(error, sent: collector.hasSent), hasAnswered: collector.hasAnswered)
        }
    }

    /// Which connection served a request is not told; so any that breaks without a word may have been a kept one.
    private func blamed(_ error: TransportError, hasAnswered: Bool) -> TransportError {
        guard case .cut(let reason) = error, !hasAnswered, hasServed.load(ordering: .relaxed) else {
            return error
        }
        return .hungUp(reason: reason)
    }

    private static func headers(of request: WireRequest) -> HTTPHeaders {
        var pairs: [(String, String)] = []
        pairs.reserveCapacity(request.headers.fields.count + 2)
        for field in request.headers.fields { pairs.append((field.name, field.value)) }
        pairs.append(("accept-encoding", "gzip"))
        if let authorization = request.authorization {
            pairs.append(("authorization", authorization.reveal { "Bearer " + $0 }))
        }
        return HTTPHeaders(pairs)
    }
}
