internal import Logging
internal import Resilience
private import Synchronization

/// Reads all that the client tells, and finds what must not be: gaps, calls that end twice or never, secrets.
final class Witness: Sendable {
    private struct State {
        var lastEvent: UInt64 = 0
        var open: Set<CallID> = []
        var ended = 0
        var texts = 0
        var complaints: [String] = []
    }

    private let search: SecretSearch
    private let state = Mutex(State())

    init(secret: String) {
        search = SecretSearch(secret)
    }

    /// Calls that ended, and texts that were searched.
    var totals: (ended: Int, texts: Int) { state.withLock { ($0.ended, $0.texts) } }

    /// What was found, the first twenty; calls that have not ended are among it.
    var complaints: [String] {
        state.withLock { state in
            state.complaints + state.open.sorted().prefix(5).map { "call \($0.rawValue) has not ended" }
        }
    }

    func read(_ events: [Event]) {
        for event in events { read("\(event.kind)") }
        state.withLock { state in
            for event in events { Self.note(event, in: &state) }
        }
    }

    /// Any other text that the client gave out.
    func read(_ text: String) {
        let isSecret = search.finds(in: text)
        state.withLock { state in
            state.texts += 1
            if isSecret { Self.complain("a secret was told: \(text.prefix(60))…", in: &state) }
        }
    }

    private static func note(_ event: Event, in state: inout State) {
        if event.number != state.lastEvent + 1 { complain("no event \(state.lastEvent + 1)", in: &state) }
        state.lastEvent = event.number
        switch event.kind {
        case .received(let call): state.open.insert(call.id)
        case .ended(let id, _, _, _):
            state.ended += 1
            if state.open.remove(id) == nil { complain("call \(id.rawValue) ended twice", in: &state) }
        default: break
        }
    }

    private static func complain(_ text: String, in state: inout State) {
        if state.complaints.count < 20 { state.complaints.append(text) }
    }
}

/// Hands every line of the log to a witness.
struct WitnessedLog: LogHandler {
    let witness: Witness
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .trace

    init(_ witness: Witness) {
        self.witness = witness
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        witness.read("\(event.level) \(event.message) \(event.metadata ?? [:])")
    }
}
