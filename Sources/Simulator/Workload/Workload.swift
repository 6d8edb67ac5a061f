internal import Glibc
public import Timing

/// The calls of a scenario's callers, in the order of time. It goes on for ever, and is the same for the same
/// dice.
public struct Workload: Sendable {
    /// A caller and when it is due.
    private struct Turn {
        let caller: Caller
        /// Its next single call; nil for callers that only come in bursts.
        var single: Instant?
        var burst: Instant?
        /// Calls of the burst that is on which have not been made yet.
        var leftOfBurst = 0

        var due: Instant { min(single ?? .distantFuture, burst ?? .distantFuture) }
    }

    private let world: World
    private let pace: Pace
    private var turns: [Turn]

    /// - Parameters:
    ///   - seed: the server's, so that the paths lead somewhere.
    ///   - speed: the server's, so that callers come as often in a window as they would on GitHub.
    ///   - start: when work begins.
    public init(_ scenario: Scenario, seed: UInt64, speed: Double, startingAt start: Instant) {
        let pace = Pace(speed: speed)
        self.pace = pace
        world = World(seed: seed, founded: start, artifactPadding: 0)
        turns = scenario.callers.map { caller in
            Turn(
                caller: caller,
                single: caller.perMinute > 0 ? start : nil,
                burst: caller.burst.map { start.advanced(by: pace.real($0.after)) },
                leftOfBurst: caller.burst?.size ?? 0
            )
        }
    }

    /// The next call, never earlier than the one before; nil where nobody works.
    public mutating func next(using generator: inout some RandomNumberGenerator) -> PlannedCall? {
        guard let position = turns.indices.min(by: { turns[$0].due < turns[$1].due }) else { return nil }
        let due = turns[position].due
        guard due < .distantFuture else { return nil }
        move(position, using: &generator)
        let caller = turns[position].caller
        let call = Self.choice(from: caller.calls, using: &generator)
        var filler = Filler(world: world, repository: nil)
        let path = filler.filled(call.path, using: &generator)
        let body = call.body.map { filler.filled($0, using: &generator) }
        return PlannedCall(
            at: due,
            caller: caller.name,
            method: call.method,
            path: path,
            body: body,
            priority: caller.priority
        )
    }

    /// Sets the caller's next time: after a single call by chance, so that the rate is kept on average; in a
    /// burst at once, and after it at the next one.
    private mutating func move(_ position: Int, using generator: inout some RandomNumberGenerator) {
        let turn = turns[position]
        if let burst = turn.burst, burst == turn.due, let rule = turn.caller.burst {
            turns[position].leftOfBurst -= 1
            guard turns[position].leftOfBurst <= 0 else { return }
            turns[position].leftOfBurst = rule.size
            turns[position].burst = burst.advanced(by: pace.real(rule.every))
        } else if let single = turn.single {
            let share = -log(Double.random(in: Double.leastNormalMagnitude..<1, using: &generator))
            let gap = Duration.nanoseconds(Int64(min(share, 20) * 60e9 / turn.caller.perMinute))
            turns[position].single = single.advanced(by: pace.real(gap))
        }
    }

    private static func choice(
        from calls: [Caller.Call],
        using generator: inout some RandomNumberGenerator
    ) -> Caller.Call {
        var pick = Int.random(in: 0..<calls.reduce(0) { $0 + $1.weight }, using: &generator)
        for call in calls {
            pick -= call.weight
            if pick < 0 { return call }
        }
        preconditionFailure("the pick is below the sum of all weights")
    }
}
