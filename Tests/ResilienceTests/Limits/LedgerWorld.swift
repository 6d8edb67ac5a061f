import Timing

@testable import Resilience

/// A secondary ledger with a clock moved by hand; times are seconds from its beginning.
struct LedgerWorld {
    var now = LedgerWorld.at(0)
    var ledger: SecondaryLedger
    private var sent: UInt64 = 0

    init(_ edit: (inout SecondaryPolicy) -> Void = { _ in }) {
        ledger = SecondaryLedger(policy: Self.policy(edit))
    }

    static func policy(_ edit: (inout SecondaryPolicy) -> Void = { _ in }) -> SecondaryPolicy {
        var policy = SecondaryPolicy()
        edit(&policy)
        return policy
    }

    static func at(_ seconds: Int64) -> Instant {
        Instant(secondsSinceEpoch: 1_000_000 + seconds)
    }

    static func call(
        _ effect: Call.Effect = .read,
        endpoint: String = "GET /repos/{owner}/{repo}",
        routeClass: RouteClass = .api,
        points: Int = 1,
        bucket: Bucket? = .core
    ) -> Call {
        Call(
            id: CallID(rawValue: 1),
            caller: "test",
            method: effect == .read ? "GET" : "POST",
            path: "/",
            lane: Lane(
                credential: "token",
                bucket: bucket,
                routeClass: routeClass,
                effect: effect,
                endpoint: endpoint
            ),
            points: points,
            repeatability: .idempotent,
            priority: .normal
        )
    }

    var snapshot: SecondarySnapshot { ledger.snapshot(at: now) }

    var gate: GateState { ledger.gate(at: now) }

    func ask(_ call: Call = LedgerWorld.call()) -> Admission {
        ledger.admission(for: call, at: now)
    }

    mutating func wait(_ duration: Duration) {
        now = now.advanced(by: duration)
    }

    /// Sends if it may.
    mutating func send(_ call: Call = LedgerWorld.call()) -> AttemptID? {
        guard ask(call) == .granted else { return nil }
        sent += 1
        let attempt = AttemptID(call: CallID(rawValue: sent), number: 1)
        ledger.sent(attempt, call, at: now)
        return attempt
    }

    mutating func rush(_ count: Int, _ call: Call = LedgerWorld.call()) -> [AttemptID] {
        (0..<count).compactMap { _ in send(call) }
    }

    mutating func settle(_ attempt: AttemptID?, _ outcome: Outcome = .succeeded) {
        guard let attempt else { return }
        ledger.settled(attempt, as: outcome, at: now)
    }

    /// A secondary limit refuses it; `seconds` from now, `nil` for no `retry-after`.
    mutating func refuse(_ attempt: AttemptID?, for seconds: Int64? = nil) {
        settle(attempt, .limited(.credential, until: seconds.map { now.advanced(by: .seconds($0)) }))
    }

    /// Sends and completes, `count` times as soon as it may; the instants of sending.
    mutating func sendAll(_ count: Int, _ call: Call, every step: Duration) -> [Instant] {
        var instants: [Instant] = []
        while instants.count < count {
            if let attempt = send(call) {
                instants.append(now)
                settle(attempt)
            } else {
                wait(step)
            }
        }
        return instants
    }

    /// One character a second: `.` asks and is answered well, `2` asks and is refused by a secondary limit
    /// without an end, `-` nothing. Out comes `s` sent, `H` held by the gate, `P` held for a probe.
    mutating func run(_ timeline: String) -> String {
        var letters = ""
        for step in timeline {
            switch (step, ask()) {
            case ("-", _): letters.append("-")
            case (_, .granted):
                let attempt = send()
                if step == "2" { refuse(attempt) } else { settle(attempt) }
                letters.append("s")
            case (_, .held(.probing, _)): letters.append("P")
            case (_, .held): letters.append("H")
            }
            wait(.seconds(1))
        }
        return letters
    }
}
