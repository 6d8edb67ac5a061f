internal import Timing

/// The simulated GitHub as a value: told of requests and of what became of their answers, it plans the
/// answers.
struct Simulation: Sendable {
    var scenario: Scenario
    let seed: UInt64
    let pace: Pace
    /// When the scenario began: at the server's start, or when it was chosen by hand.
    var started: Instant
    var ledger: Ledger
    var world: World
    var credentials: CredentialBook
    var lockout: Lockout
    var generator: SeededGenerator
    /// Weather set by hand; nil while the scenario's phases rule.
    var manualWeather: Weather?
    /// Archives that were asked for lately.
    var archives: [Int: [UInt8]] = [:]
    /// How often a blob has been written anew; each time gives it another tag.
    var rewrites: [Int: Int] = [:]
    /// Where signed blob addresses lead.
    var blobOrigin = "http://127.0.0.1:0"
    /// How many refusals of GraphQL's allowance there were: the spellings may take turns.
    var graphQLRefusals = 0

    init(scenario: Scenario, seed: UInt64, speed: Double, startingAt now: Instant) {
        self.scenario = scenario
        self.seed = seed
        pace = Pace(speed: speed)
        started = now
        ledger = Ledger(limits: scenario.limits, secondary: scenario.secondary, pace: pace)
        world = World(seed: seed, founded: now, artifactPadding: scenario.artifactPadding)
        credentials = CredentialBook(
            scenario: scenario,
            pace: pace,
            secret: SeededGenerator.value(seed, 0x70_6b)
        )
        lockout = Lockout(patience: scenario.lockoutAfter, length: pace.real(scenario.lockout))
        generator = SeededGenerator(seed: seed)
    }

    /// A request has arrived whole.
    mutating func received(_ request: Request, at now: Instant) -> Plan {
        if request.target.hasPrefix(Self.controlPrefix) { return control(request, at: now) }
        let visit = visit(request, at: now)
        let held =
            visit.isSomebody && ledger.checkHolding(visit.id, visit.credential, visit.bucket, at: now)
        var draft = draft(for: visit)
        let plan = finish(&draft, visit)
        if draft.hasEntered, !draft.isRefused {
            ledger.computed(
                for: plan.delay,
                visit.credential,
                isGraphQL: visit.route?.place == .graphQL,
                at: now
            )
        }
        ledger.record(
            JournalEntry(
                id: visit.id,
                clientID: request.clientID,
                at: now,
                method: request.method,
                path: String(request.path),
                credential: visit.callerName,
                bucket: visit.bucket,
                status: plan.status,
                outcome: draft.outcome,
                fault: draft.fault,
                whileHeld: held
            )
        )
        return plan
    }

    /// The answer has been written out whole.
    mutating func delivered(_ receipt: Plan.Receipt, at now: Instant) {
        if let telling = receipt.telling { ledger.told(telling, at: now) }
        if let credential = receipt.credential { ledger.left(credential) }
    }

    /// The connection went before the answer was out.
    mutating func abandoned(_ receipt: Plan.Receipt) {
        if let credential = receipt.credential { ledger.left(credential) }
    }

    /// The weather at an instant, and the name of the phase that makes it.
    func weather(at now: Instant) -> (weather: Weather, phase: String?) {
        if let manualWeather { return (manualWeather, "by hand") }
        let phase = scenario.phase(at: pace.told(started.duration(to: now)))
        return (phase?.weather ?? scenario.weather, phase?.name)
    }

    private mutating func visit(_ request: Request, at now: Instant) -> Visit {
        let weather = weather(at: now).weather
        if world.wrongDigests != weather.wrongDigest { world.wrongDigests = weather.wrongDigest }
        if world.rawArtifacts != weather.rawArtifacts {
            world.rawArtifacts = weather.rawArtifacts
            archives = [:]
        }
        let shown = now.advanced(by: weather.clockAhead)
        return Visit(
            request: request,
            id: requestID(at: shown),
            at: now,
            weather: weather,
            authorization: authorization(of: request, in: weather, at: shown),
            route: Route(method: request.method, path: request.path)
        )
    }

    private mutating func authorization(
        of request: Request,
        in weather: Weather,
        at shown: Instant
    ) -> Authorization {
        let found = credentials.resolve(request["authorization"], lag: weather.replicationLag, at: shown)
        guard weather.uninstalled, case .resolved(let credential) = found,
            case .installation = credential.kind
        else { return found }
        return .refused("Bad credentials")
    }

    /// `C620:D8D4:1FA9F4A3:1EAC3CBC:6AA01B31`: the last group is the Unix time.
    mutating func requestID(at instant: Instant) -> String {
        let first = Hexadecimal.text(of: generator.next()).uppercased()
        let second = Hexadecimal.text(of: generator.next()).uppercased()
        let time = Hexadecimal.text(of: UInt64(instant.secondsSinceEpoch)).uppercased().suffix(8)
        return "\(first.prefix(4)):\(first.suffix(4)):\(second.prefix(8)):\(second.suffix(8)):\(time)"
    }
}
