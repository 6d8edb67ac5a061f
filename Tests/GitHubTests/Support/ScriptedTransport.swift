public import GitHub
private import Synchronization

/// A wire on which a test is the other end: it waits for requests and answers each of them, in any order. It
/// keeps the rules of a wire: nothing is answered twice, and nothing is asked after the end.
public final class ScriptedTransport: Transport {
    /// A request that waits for its answer.
    public struct Exchange: Sendable {
        /// Counts from 1 in the order of arrival.
        public let number: Int
        public let request: WireRequest
        fileprivate let answer: @Sendable (Result<WireResponse, TransportError>) -> Void

        public func answer(
            _ status: Int,
            headers: Headers = ["content-type": "application/json; charset=utf-8"],
            body: String = "{}"
        ) {
            answer(.success(WireResponse(status: status, headers: headers, body: Array(body.utf8))))
        }

        public func fail(_ error: TransportError) {
            answer(.failure(error))
        }
    }

    private typealias Answer = CheckedContinuation<Result<WireResponse, TransportError>, Never>

    private typealias Taker = CheckedContinuation<Exchange, Never>

    private struct State {
        var arrived = 0
        var answers: [Int: Answer] = [:]
        var cancelled: Set<Int> = []
        /// Arrived and not yet taken by the test.
        var untaken: [Exchange] = []
        var taker: Taker?
        var cancellationWaiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var isShutDown = false
    }

    private let state = Mutex(State())

    public init() {}

    /// How many requests have arrived so far.
    public var count: Int { state.withLock(\.arrived) }

    public var isShutDown: Bool { state.withLock(\.isShutDown) }

    /// The next request, waiting for it where none has arrived.
    public func next() async -> Exchange {
        await withCheckedContinuation { continuation in
            let exchange = state.withLock { state -> Exchange? in
                guard state.untaken.isEmpty else { return state.untaken.removeFirst() }
                precondition(state.taker == nil, "two tests wait for the same request")
                state.taker = continuation
                return nil
            }
            if let exchange { continuation.resume(returning: exchange) }
        }
    }

    /// Waits until this request has been taken off the wire.
    public func cancellation(of exchange: Exchange) async {
        await withCheckedContinuation { continuation in
            let isCancelled = state.withLock { state in
                guard !state.cancelled.contains(exchange.number) else { return true }
                state.cancellationWaiters[exchange.number] = continuation
                return false
            }
            if isCancelled { continuation.resume() }
        }
    }

    public func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let number = state.withLock { state in
            precondition(!state.isShutDown, "asked after the end: \(request.method) \(request.url)")
            state.arrived += 1
            return state.arrived
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { arrive(number, request, $0) }
        } onCancel: {
            cancel(number)
        }
        return try result.get()
    }

    public func shutdown() async {
        state.withLock { state in
            precondition(!state.isShutDown, "shut down twice")
            precondition(state.answers.isEmpty, "shut down with requests on the wire")
            state.isShutDown = true
        }
    }

    private func arrive(_ number: Int, _ request: WireRequest, _ continuation: Answer) {
        let exchange = Exchange(number: number, request: request) { [self] result in
            finish(number, with: result)
        }
        let (taker, isCancelled) = state.withLock { state in
            guard !Task.isCancelled else { return (Taker?.none, true) }
            state.answers[number] = continuation
            if state.taker == nil { state.untaken.append(exchange) }
            return (state.taker.take(), false)
        }
        taker?.resume(returning: exchange)
        guard isCancelled else { return }
        continuation.resume(returning: .failure(.cancelled))
        cancel(number)
    }

    private func finish(_ number: Int, with result: Result<WireResponse, TransportError>) {
        let continuation = state.withLock { state in
            let continuation = state.answers.removeValue(forKey: number)
            precondition(continuation != nil || state.cancelled.contains(number), "answered twice: \(number)")
            return continuation
        }
        continuation?.resume(returning: result)
    }

    private func cancel(_ number: Int) {
        let (answer, waiter) = state.withLock { state in
            state.cancelled.insert(number)
            return (
                state.answers.removeValue(forKey: number),
                state.cancellationWaiters.removeValue(forKey: number)
            )
        }
        answer?.resume(returning: .failure(.cancelled))
        waiter?.resume()
    }
}
