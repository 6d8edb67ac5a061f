internal import GitHub
private import Synchronization

/// Stands between the client and the network, numbers the attempts, and writes down what became of each.
final class WireTap: Transport {
    /// What came under GitHub's own request id; `nil` where the answer had none.
    struct Arrival {
        let id: String?
        let status: Int
    }

    /// What became of the attempts that ended since the last look, by their numbers.
    struct Take {
        var answers: [Int: Arrival] = [:]
        var failures: [Int: TransportError] = [:]
    }

    private struct State {
        var performed = 0
        var take = Take()
    }

    private let wire: any Transport
    private let state = Mutex(State())

    init(_ wire: any Transport) {
        self.wire = wire
    }

    /// Attempts since the start.
    var performed: Int { state.withLock(\.performed) }

    func take() -> Take {
        state.withLock { state in
            defer { state.take = Take() }
            return state.take
        }
    }

    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let attempt = state.withLock { state in
            state.performed += 1
            return state.performed
        }
        var request = request
        request.headers["x-client-request-id"] = String(attempt)
        do throws(TransportError) {
            let response = try await wire.perform(request)
            let id = response.headers["x-github-request-id"]?.filter { !$0.isWhitespace }
            state.withLock { $0.take.answers[attempt] = Arrival(id: id, status: response.status) }
            return response
        } catch {
            state.withLock { $0.take.failures[attempt] = error }
            throw error
        }
    }

    func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError) {
        try await wire.stream(request, into: pipe)
    }

    func shutdown() async {
        await wire.shutdown()
    }
}
