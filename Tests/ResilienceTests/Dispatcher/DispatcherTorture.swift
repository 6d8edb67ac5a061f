import Resilience
import TestSupport
import Testing
import Timing

/// Random callers, a random service and a random operator around one dispatcher, with what must always hold.
struct DispatcherTorture {
    private var dispatcher: Dispatcher
    private var service: Service
    private var dice: Dice
    private var now = Instant(secondsSinceEpoch: 1_000_000)
    private let seed: UInt64
    private let settings: Settings
    private var waiting: [CallID: Call] = [:]
    private var attempts: [CallID: Int] = [:]
    private var ended: Set<CallID> = []
    private var nextID: UInt64 = 1
    private var nextEvent: UInt64 = 1
    private var counters = Counters()

    init(seed: UInt64) {
        self.seed = seed
        dice = Dice(seed: seed)
        var settings = Settings()
        settings.requestQueue.capacity = Int.random(in: 1...12, using: &dice)
        settings.requestQueue.maximumInFlight = Int.random(in: 1...5, using: &dice)
        settings.circuitBreaker.failureThreshold = Int.random(in: 0...6, using: &dice)
        settings.circuitBreaker.openTimeout = .seconds(5)
        self.settings = settings
        dispatcher = Dispatcher(settings: settings, seed: seed, at: now)
        service = Service(at: now)
    }

    mutating func run(steps: Int) {
        for _ in 0..<steps { step() }
        finish()
    }

    private mutating func step() {
        now = now.advanced(by: .milliseconds(Int.random(in: 0...1500, using: &dice)))
        switch Int.random(in: 0..<16, using: &dice) {
        case 0..<5: submit()
        case 5..<9: answer()
        case 9: cancel()
        case 10: operate()
        case 11: stand()
        case 12: refuseToken()
        default: apply(dispatcher.ticked(at: now))
        }
        checkCounters()
    }

    private mutating func submit() {
        let call = randomCall()
        waiting[call.id] = call
        apply(dispatcher.submitted(call, at: now))
    }

    private mutating func answer() {
        let order = service.onWire.keys.sorted { ($0.call, $0.number) < ($1.call, $1.number) }
        guard let attempt = order.randomElement(using: &dice),
            let answer = service.answer(attempt, at: now, using: &dice)
        else { return }
        apply(dispatcher.answered(attempt, with: answer, at: now))
    }

    private mutating func cancel() {
        guard let id = waiting.keys.sorted().randomElement(using: &dice) else { return }
        apply(dispatcher.cancelled(id, at: now))
        #expect(ended.contains(id), "a cancelled call has not ended; seed \(seed)")
    }

    private mutating func stand() {
        let soon = now.advanced(by: .seconds(3))
        let standings: [CredentialStanding] = [
            .ready, .ready, .ready, .waiting(until: nil), .waiting(until: soon),
            .refused(.suspended, retryAt: soon),
        ]
        let name: CredentialName = Bool.random(using: &dice) ? "one" : "two"
        apply(dispatcher.credential(name, stands: dice.pick(standings), at: now))
    }

    private mutating func refuseToken() {
        let order = service.onWire.keys.sorted { ($0.call, $0.number) < ($1.call, $1.number) }
        guard let attempt = order.first, service.takeOff(attempt) else { return }
        apply(dispatcher.answered(attempt, with: Answer(status: 401, outcome: .unauthorized), at: now))
    }

    private mutating func operate() {
        let commands: [OperatorCommand] = [
            .pauseQueue, .resumeQueue, .resumeQueue, .breaker(.api, .automatic),
            .breaker(.search, .forceOpen),
            .breaker(.search, .automatic), .breaker(.api, .metricsOnly, until: now.advanced(by: .seconds(9))),
            .probeBreaker(.api), .openGate("token", .secondary), .openGate("token", .bucket(.core)),
            .refreshCredential("token"),
            .reprioritise(waiting.keys.sorted().first ?? CallID(rawValue: 0), .critical),
        ]
        guard let command = commands.randomElement(using: &dice) else { return }
        apply(dispatcher.operated(command, at: now))
    }

    private mutating func apply(_ actions: [Action]) {
        for action in actions {
            switch action {
            case .send(let attempt, let call): checkSend(attempt, call)
            case .end(let id, _, _): checkEnd(id)
            case .abort(let attempt):
                let wasOnWire = service.takeOff(attempt)
                #expect(wasOnWire, "aborted \(attempt), which is not on the wire; seed \(seed)")
            case .publish(let event):
                #expect(event.number == nextEvent, "events have a gap; seed \(seed)")
                nextEvent += 1
            case .inquire: break
            case .wake(let at):
                #expect(at.map { $0 > .distantPast } ?? true)
            }
        }
    }

    private mutating func checkSend(_ attempt: AttemptID, _ call: Call) {
        #expect(waiting[attempt.call] != nil, "sent \(attempt), whose call has ended; seed \(seed)")
        let expected = (attempts[attempt.call] ?? 0) + 1
        #expect(attempt.number == expected, "attempts are not counted in order; seed \(seed)")
        attempts[attempt.call] = attempt.number
        let complaint = service.complaint(aboutSending: attempt, call, at: now)
        #expect(complaint == nil, "\(complaint ?? ""); seed \(seed)")
        let bound = settings.requestQueue.maximumInFlight
        #expect(service.onWire.count <= bound, "more than \(bound) in flight; seed \(seed)")
    }

    private mutating func checkEnd(_ id: CallID) {
        #expect(
            waiting.removeValue(forKey: id) != nil,
            "call \(id.rawValue) ended unknown or twice; seed \(seed)"
        )
        ended.insert(id)
    }

    private mutating func checkCounters() {
        let new = dispatcher.counters
        #expect(new.isNowhereBelow(counters), "a counter fell; seed \(seed)")
        counters = new
    }

    /// Lets everything end: the service answers all, and time passes beyond every deadline.
    private mutating func finish() {
        apply(dispatcher.operated(.resumeQueue, at: now))
        for name: CredentialName in ["one", "two"] {
            apply(dispatcher.credential(name, stands: .ready, at: now))
        }
        for _ in 0..<400 where dispatcher.unfinished > 0 || !service.onWire.isEmpty {
            now = now.advanced(by: .seconds(1))
            for attempt in service.onWire.keys.sorted(by: { ($0.call, $0.number) < ($1.call, $1.number) }) {
                guard service.takeOff(attempt) else { continue }
                apply(dispatcher.answered(attempt, with: Answer(status: 200, outcome: .succeeded), at: now))
            }
            apply(dispatcher.ticked(at: now))
        }
        #expect(waiting.isEmpty, "calls \(waiting.keys.map(\.rawValue)) never ended; seed \(seed)")
        #expect(dispatcher.unfinished == 0, "the core thinks that calls are unfinished; seed \(seed)")
        #expect(dispatcher.inFlight == 0, "slots leaked; seed \(seed)")
        let total = counters.completed + counters.refused + counters.failed + counters.cancelled
        #expect(ended.count == Int(nextID - 1))
        #expect(total <= ended.count)
    }

    private mutating func randomCall() -> Call {
        defer { nextID += 1 }
        let isWrite = Int.random(in: 0..<4, using: &dice) == 0
        let isSearch = Int.random(in: 0..<5, using: &dice) == 0
        let sharesFlight = !isWrite && Int.random(in: 0..<3, using: &dice) == 0
        let lane = Lane(
            credential: Bool.random(using: &dice) ? "one" : "two",
            bucket: isSearch ? .search : .core,
            routeClass: isSearch ? .search : .api,
            effect: isWrite ? .write : .read,
            endpoint: isWrite ? "POST /things" : "GET /things"
        )
        return Call(
            id: CallID(rawValue: nextID),
            caller: "caller\(nextID % 3)",
            method: isWrite ? "POST" : "GET",
            path: "/things",
            lane: lane,
            points: isWrite ? 5 : 1,
            repeatability: isWrite ? .ambiguous : .idempotent,
            priority: Priority.allCases.randomElement(using: &dice) ?? .low,
            deadline: Bool.random(using: &dice)
                ? now.advanced(by: .seconds(Int.random(in: 1...60, using: &dice))) : nil,
            flightKey: sharesFlight ? "\(lane.credential.rawValue) \(isSearch)" : nil
        )
    }
}

extension Counters {
    fileprivate func isNowhereBelow(_ old: Counters) -> Bool {
        let fields: [KeyPath<Counters, Int>] = [
            \.received, \.sent, \.answered, \.completed, \.refused, \.failed, \.cancelled, \.retried,
            \.joined,
            \.primaryLimited, \.secondaryLimited, \.serverErrors, \.networkFailures, \.notModified,
        ]
        return fields.allSatisfy { self[keyPath: $0] >= old[keyPath: $0] }
    }
}

/// In tenths, so that all cores take part.
@Test(arguments: 0..<10 as Range<UInt64>)
func `ten thousand random lives of a dispatcher keep every promise`(tenth: UInt64) {
    for seed in tenth * 1000..<(tenth + 1) * 1000 {
        var torture = DispatcherTorture(seed: seed)
        torture.run(steps: 40)
    }
}
