import Resilience
import Testing
import Timing

/// A dispatcher and the words to tell its stories in. Time stands still unless a story moves it.
struct Story {
    var dispatcher: Dispatcher
    private(set) var now = Instant(secondsSinceEpoch: 1_000_000)
    private var nextID: UInt64 = 1
    /// What is on the wire, in the order of sending.
    private(set) var onWire: [AttemptID] = []
    private(set) var endings: [CallID: Ending] = [:]
    private(set) var wakeAt: Instant?
    private(set) var events: [Event] = []
    /// Credentials whose limits the core wants to know.
    private(set) var inquiries: [CredentialName] = []

    init(_ change: (inout Settings) -> Void = { _ in }) {
        var settings = Settings()
        settings.circuitBreaker.jitter = 0
        change(&settings)
        dispatcher = Dispatcher(settings: settings, seed: 1, at: now)
    }

    func seconds(_ seconds: Double) -> Instant {
        now.advanced(by: .milliseconds(Int64(seconds * 1000)))
    }

    @discardableResult
    mutating func submit(
        _ method: String = "GET",
        bucket: Bucket? = .core,
        routeClass: RouteClass = .api,
        credential: CredentialName = "token",
        priority: Priority = .normal,
        within: Double? = nil,
        sharing key: String? = nil
    ) -> CallID {
        let isRead = method == "GET"
        let call = Call(
            id: CallID(rawValue: nextID),
            caller: "test",
            method: method,
            path: "/things",
            lane: Lane(
                credential: credential,
                bucket: bucket,
                routeClass: routeClass,
                effect: isRead ? .read : .write,
                endpoint: "\(method) /things"
            ),
            points: isRead ? 1 : 5,
            repeatability: isRead ? .idempotent : .ambiguous,
            priority: priority,
            deadline: within.map(seconds),
            flightKey: key
        )
        nextID += 1
        take(dispatcher.submitted(call, at: now))
        return call.id
    }

    mutating func answer(_ attempt: AttemptID, _ outcome: Outcome, status: Int?, reading: LimitReading? = nil)
    {
        onWire.removeAll { $0 == attempt }
        take(
            dispatcher.answered(
                attempt,
                with: Answer(status: status, outcome: outcome, reading: reading),
                at: now
            )
        )
    }

    /// Answers the oldest attempt on the wire.
    mutating func answer(_ outcome: Outcome = .succeeded, status: Int? = 200, reading: LimitReading? = nil) {
        guard let first = onWire.first else {
            Issue.record("nothing is on the wire")
            return
        }
        answer(first, outcome, status: status, reading: reading)
    }

    /// A 200 that tells how the bucket stands.
    mutating func succeed(_ bucket: Bucket = .core, limit: Int = 5000, remaining: Int, resetIn: Double) {
        let reading = LimitReading(
            bucket: bucket,
            limit: limit,
            remaining: remaining,
            reset: seconds(resetIn)
        )
        answer(.succeeded, status: 200, reading: reading)
    }

    mutating func fail() {
        answer(.failed(.serverError(status: 502, retryAt: nil)), status: 502)
    }

    mutating func cancel(_ id: CallID) {
        take(dispatcher.cancelled(id, at: now))
    }

    mutating func stand(_ standing: CredentialStanding, of credential: CredentialName = "token") {
        take(dispatcher.credential(credential, stands: standing, at: now))
    }

    mutating func operate(_ command: OperatorCommand) {
        take(dispatcher.operated(command, at: now))
    }

    mutating func reconfigure(_ change: (inout Settings) -> Void) {
        var settings = dispatcher.settings
        change(&settings)
        take(dispatcher.reconfigured(settings, at: now))
    }

    /// Lets time pass, waking the dispatcher whenever it asked for that.
    mutating func pass(_ seconds: Double) {
        let end = self.seconds(seconds)
        while let wake = wakeAt, wake <= end {
            now = max(now, wake)
            wakeAt = nil
            take(dispatcher.ticked(at: now))
        }
        now = end
    }

    private mutating func take(_ actions: [Action]) {
        for action in actions {
            switch action {
            case .send(let attempt, _): onWire.append(attempt)
            case .wake(let at): wakeAt = at
            case .end(let id, let ending, _):
                #expect(endings[id] == nil, "call \(id.rawValue) ended twice")
                endings[id] = ending
            case .abort(let attempt): onWire.removeAll { $0 == attempt }
            case .inquire(let credential): inquiries.append(credential)
            case .publish(let event): events.append(event)
            }
        }
    }
}
