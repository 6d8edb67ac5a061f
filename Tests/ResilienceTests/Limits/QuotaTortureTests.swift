import TestSupport
import Testing
import Timing

@testable import Resilience

/// A service that counts by itself, honestly, and a quota that sends to it.
private struct CountingService {
    let limit: Int
    let span: Duration
    var used = 0
    var reset = Instant.distantPast

    /// What it answers at `now`, and whether it refuses.
    mutating func take(at now: Instant) -> (reading: LimitReading, refused: Bool) {
        if now >= reset {
            reset = Instant(secondsSinceEpoch: now.secondsSinceEpoch).advanced(by: span)
            used = 0
        }
        let refused = used >= limit
        if !refused { used += 1 }
        return (LimitReading(bucket: .core, limit: limit, remaining: limit - used, reset: reset), refused)
    }
}

@Suite struct QuotaTortureTests {
    /// A request on its way: the service has counted it, the answer comes later.
    private struct Flight {
        let reading: LimitReading
        let refused: Bool
    }

    @Test func `an honest service never refuses after the first answer, and nobody waits for ever`() {
        for seed in 0..<2000 {
            var dice = Dice(seed: UInt64(seed))
            var service = CountingService(limit: dice.roll(5...60), span: .seconds(dice.pick([60, 3600])))
            var world = QuotaWorld()
            var flights: [Flight] = []
            var refusals = 0
            for _ in 0..<60 {
                step(&world, &service, &flights, &refusals, &dice)
                if world.quota.reserved != flights.count { Issue.record("reservations leak: seed \(seed)") }
            }
            if refusals > 0 { Issue.record("\(refusals) refused: seed \(seed)") }
            if world.snapshot.remaining ?? 0 < 0 { Issue.record("less than nothing left: seed \(seed)") }
            for flight in flights { settle(flight, &world) }
            world.wait(.seconds(3700))
            if world.ask(.critical) != .granted { Issue.record("held for ever: seed \(seed)") }
        }
    }

    private func step(
        _ world: inout QuotaWorld,
        _ service: inout CountingService,
        _ flights: inout [Flight],
        _ refusals: inout Int,
        _ dice: inout Dice
    ) {
        switch dice.roll(1...100) {
        case 1...50:
            guard world.send(dice.pick(Priority.allCases)) else { return }
            let (reading, refused) = service.take(at: world.now)
            if refused && hasLearned(world) { refusals += 1 }
            flights.append(Flight(reading: reading, refused: refused))
        case 51...90:
            guard !flights.isEmpty else { return }
            let flight = flights.remove(at: dice.roll(0...flights.count - 1))
            if dice.chance(percent: 10) { world.answerSilently() } else { settle(flight, &world) }
        default:
            world.wait(.milliseconds(dice.pick([1, 200, 3000, 20_000, 61_000])))
        }
    }

    private func hasLearned(_ world: QuotaWorld) -> Bool {
        world.quota.history.learnedAt != nil
    }

    private func settle(_ flight: Flight, _ world: inout QuotaWorld) {
        world.quota.settle(with: flight.reading, counted: !flight.refused, at: world.now)
        if flight.refused { world.quota.limited(until: flight.reading.reset, at: world.now) }
    }
}
