internal import Resilience
private import Synchronization

/// The last calls with their request and answer, for people to look at and to send again. Bounded: the oldest
/// gives way, and of bodies only the beginning is kept. Secrets are removed when one is read.
final class Journal: Sendable {
    private struct Entry {
        var prepared: PreparedCall
        var isAuthorized: Bool
        var status: Int?
        var headers: Headers
        var body: [UInt8]
        var bytes: Int
    }

    private struct State {
        var entries: [Entry] = []
        /// Where the oldest stands once the ring is full.
        var oldest = 0
        var places: [CallID: Int] = [:]
    }

    private let calls: Int
    private let bodyBytes: Int
    private let state = Mutex(State())

    init(calls: Int, bodyBytes: Int) {
        self.calls = max(0, calls)
        self.bodyBytes = max(0, bodyBytes)
    }

    func opened(_ prepared: PreparedCall, authorized: Bool) {
        guard calls > 0 else { return }
        let entry = Entry(prepared: prepared, isAuthorized: authorized, headers: [:], body: [], bytes: 0)
        state.withLock { state in
            guard state.entries.count == calls else {
                state.places[prepared.call.id] = state.entries.count
                return state.entries.append(entry)
            }
            state.places[state.entries[state.oldest].prepared.call.id] = nil
            state.places[prepared.call.id] = state.oldest
            state.entries[state.oldest] = entry
            state.oldest = (state.oldest + 1) % calls
        }
    }

    func answered(_ id: CallID, with response: WireResponse) {
        let body =
            response.body.count > bodyBytes ? Array(response.body.prefix(bodyBytes + 1)) : response.body
        state.withLock { state in
            guard let place = state.places[id] else { return }
            state.entries[place].status = response.status
            state.entries[place].headers = response.headers
            state.entries[place].body = body
            state.entries[place].bytes = response.body.count
        }
    }

    func request(of id: CallID) -> Request? {
        entry(of: id)?.prepared.request
    }

    /// Whence its last answer came, and the answer's headers.
    func answer(of id: CallID) -> (url: String, headers: Headers)? {
        guard let entry = entry(of: id), entry.status != nil else { return nil }
        return (entry.prepared.wire.url, entry.headers)
    }

    func exchange(of id: CallID) -> Exchange? {
        guard let entry = entry(of: id) else { return nil }
        let wire = entry.prepared.wire
        var requestHeaders = wire.headers.fields.map(Redactor.header)
        if entry.isAuthorized { requestHeaders.append(.init(name: "authorization", value: Redactor.mark)) }
        return Exchange(
            call: id,
            requestHeaders: requestHeaders,
            requestBody: wire.body.map(readable),
            status: entry.status,
            responseHeaders: entry.headers.fields.map(Redactor.header),
            responseBody: entry.status == nil ? nil : readable(entry.body),
            responseBytes: entry.bytes
        )
    }

    private func entry(of id: CallID) -> Entry? {
        state.withLock { state in state.places[id].map { state.entries[$0] } }
    }

    private func readable(_ body: [UInt8]) -> String {
        Redactor.beginning(of: body, within: bodyBytes)
    }
}
