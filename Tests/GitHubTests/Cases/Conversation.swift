import Resilience
import Testing
import Timing

@testable import GitHub

/// Callers, the client's judgement and its core, without wire and waiting: GitHub's words go in, and what is then
/// sent, held and ended comes out. The server's clock and ours show 1000000 at the start.
struct Conversation {
    /// What a call was told to wait for.
    struct Held: Equatable {
        var hold: Hold
        var until: Instant?
    }

    private(set) var now = Answered.now
    private(set) var onWire: [AttemptID] = []
    private(set) var endings: [CallID: Ending] = [:]
    private(set) var held: [CallID: Held] = [:]
    /// Credentials whose limits the core wants to know.
    private(set) var inquiries: [CredentialName] = []
    private var dispatcher: Dispatcher
    private var clock = ServerClock()
    private var prepared: [CallID: PreparedCall] = [:]
    private var wakeAt: Instant?

    init(_ change: (inout Settings) -> Void = { _ in }) {
        var settings = Settings()
        settings.circuitBreaker.jitter = 0
        settings.requestQueue.maximumWait = .seconds(4 * 3600)
        change(&settings)
        dispatcher = Dispatcher(settings: settings, seed: 1, at: now)
    }

    func after(_ seconds: Int64) -> Instant { now.advanced(by: .seconds(seconds)) }

    /// Calls on the wire, in the order of sending.
    var sent: [CallID] { onWire.map(\.call) }

    func bucket(_ name: Bucket, of credential: CredentialName = "token") -> QuotaSnapshot? {
        let credentials = dispatcher.snapshot(at: now).credentials
        return credentials.first { $0.name == credential }?.buckets.first { $0.bucket == name }
    }

    /// The secondary gate of the credential.
    var gate: GateState? { dispatcher.snapshot(at: now).credentials.first?.secondary.gate }

    var breakers: [BreakerSnapshot] { dispatcher.snapshot(at: now).breakers }

    var strikes: Int {
        switch gate {
        case .shut(_, let strikes), .probing(let strikes): strikes
        case .open, .trickling, nil: 0
        }
    }

    /// A caller wants this.
    @discardableResult
    mutating func ask(
        _ method: Request.Method = .get,
        _ path: String = "/repos/octocat/hello-world",
        within seconds: Int64? = nil,
        priority: Priority? = nil,
        as credential: CredentialName = "token"
    ) -> CallID {
        let id = CallID(rawValue: UInt64(prepared.count + 1))
        let request = Request(
            method,
            // A parameter of its own keeps identical reads from sharing one request.
            method == .get ? "\(path)?n=\(id.rawValue)" : path,
            priority: priority,
            deadline: seconds.map(after)
        )
        guard
            let call = try? RequestPreparer(ClientConfiguration(), credentials: [credential]).prepare(
                request,
                as: id
            )
        else {
            Issue.record("\(method) \(path) is no request")
            return id
        }
        prepared[id] = call
        take(dispatcher.submitted(call.call, at: now))
        return id
    }

    /// GitHub answers the oldest attempt on the wire.
    mutating func answer(_ status: Int, _ headers: Headers = [:], _ body: String = "{}") {
        guard let attempt = onWire.first, let call = prepared[attempt.call] else {
            Issue.record("nothing is on the wire")
            return
        }
        if let date = headers["date"] { clock.heard(date, sentAt: now, receivedAt: now) }
        let verdict = Verdict(
            on: WireResponse(status: status, headers: headers, body: Array(body.utf8)),
            to: call.wire,
            via: call.route,
            attempt: attempt.number,
            clock: clock,
            at: now
        )
        settle(attempt, with: verdict.answer)
    }

    /// The oldest attempt on the wire brings no whole answer.
    mutating func fail(_ error: TransportError) {
        guard let attempt = onWire.first else {
            Issue.record("nothing is on the wire")
            return
        }
        settle(attempt, with: Verdict(on: error).answer)
    }

    mutating func cancel(_ id: CallID) {
        take(dispatcher.cancelled(id, at: now))
    }

    /// `GET /rate_limit` told this.
    mutating func learn(_ readings: LimitReading...) {
        take(dispatcher.learned(readings, of: "token", at: now))
    }

    /// How long nothing is on the wire from now on, at the end of which time stands; `nil` where nothing will ever be.
    mutating func silence() -> Duration? {
        let start = now
        while onWire.isEmpty {
            guard let wake = wakeAt else { return nil }
            wait(until: wake)
        }
        return start.duration(to: now)
    }

    /// Lets time pass, waking the core whenever it asked for that.
    mutating func pass(_ duration: Duration) {
        let end = now.advanced(by: duration)
        while let wake = wakeAt, wake <= end { wait(until: wake) }
        now = end
    }

    /// The machine sleeps so long: nobody is woken before its end.
    mutating func suspend(_ duration: Duration) {
        now = now.advanced(by: duration)
        guard let wake = wakeAt, wake <= now else { return }
        wait(until: now)
    }

    private mutating func wait(until instant: Instant) {
        now = max(now, instant)
        wakeAt = nil
        take(dispatcher.ticked(at: now))
    }

    private mutating func settle(_ attempt: AttemptID, with answer: Answer) {
        onWire.removeAll { $0 == attempt }
        take(dispatcher.answered(attempt, with: answer, at: now))
    }

    private mutating func take(_ actions: [Action]) {
        for action in actions {
            switch action {
            case .send(let attempt, _): onWire.append(attempt)
            case .wake(let at): wakeAt = at
            case .end(let id, let ending, _): endings[id] = ending
            case .abort(let attempt): onWire.removeAll { $0 == attempt }
            case .inquire(let credential): inquiries.append(credential)
            case .publish(let event): note(event.kind)
            }
        }
    }

    private mutating func note(_ event: Event.Kind) {
        switch event {
        case .queued(let id, let hold, let until): held[id] = Held(hold: hold, until: until)
        case .retrying(let id, let hold, let until, _): held[id] = Held(hold: hold, until: until)
        default: break
        }
    }
}
