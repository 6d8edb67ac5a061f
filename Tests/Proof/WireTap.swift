internal import GitHub
private import Synchronization

/// Stands between the client and the network, and writes down what came: by GitHub's own request id.
final class WireTap: Transport {
    /// What came since the last look.
    struct Take {
        /// Statuses by request id.
        var answers: [String: Int] = [:]
        /// Answers without an id, or with one that had come before.
        var strange = 0
    }

    /// Counts since the start.
    struct Totals: Hashable {
        var performed = 0
        /// Nothing left this machine.
        var unsent = 0
        /// Sent, and no whole answer came.
        var lost = 0
    }

    private struct State {
        var totals = Totals()
        var take = Take()
    }

    private let wire: any Transport
    private let state = Mutex(State())

    init(_ wire: any Transport) {
        self.wire = wire
    }

    var totals: Totals { state.withLock(\.totals) }

    func take() -> Take {
        state.withLock { state in
            defer { state.take = Take() }
            return state.take
        }
    }

    func perform(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        state.withLock { $0.totals.performed += 1 }
        do throws(TransportError) {
            let response = try await wire.perform(request)
            note(response)
            return response
        } catch {
            state.withLock { state in
                if case .notSent = error { state.totals.unsent += 1 } else { state.totals.lost += 1 }
            }
            throw error
        }
    }

    func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError) {
        try await wire.stream(request, into: pipe)
    }

    func shutdown() async {
        await wire.shutdown()
    }

    private func note(_ response: WireResponse) {
        let id = response.headers["x-github-request-id"]?.filter { !$0.isWhitespace }
        state.withLock { state in
            guard let id, state.take.answers.updateValue(response.status, forKey: id) == nil else {
                state.take.strange += 1
                return
            }
        }
    }
}
