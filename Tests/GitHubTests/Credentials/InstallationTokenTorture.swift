import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

/// Random calls and a random GitHub around one machine, with what must always hold.
@Suite struct InstallationTokenTorture {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `whatever happens, one fetch is under way, no secret is left over, and no call runs for ever`(
        seed: UInt64
    ) {
        var torture = Run(seed: seed)
        for _ in 0..<300 { torture.step() }
        torture.finish()
    }

    private struct Run {
        let seed: UInt64
        var dice: Dice
        var now = Instant(secondsSinceEpoch: 1_000_000)
        var machine = InstallationToken()
        /// Not answered yet, wanted or not.
        var fetches: Set<Int> = []
        /// The one that is wanted.
        var current: Int?
        var secrets: Set<Int> = []
        var standing = CredentialStanding.waiting(until: nil)
        var onWire: [(permit: TokenPermit, call: Int)] = []
        var attempts: [Int: Int] = [:]
        var replayed: [Int: Bool] = [:]
        var waiting: [Int] = []
        var nextCall = 0

        init(seed: UInt64) {
            self.seed = seed
            dice = Dice(seed: seed)
        }

        mutating func step() {
            now = now.advanced(by: .milliseconds(dice.roll(0...dice.pick([10, 2000, 400_000]))))
            switch dice.roll(1...10) {
            case 1...3:
                nextCall += 1
                waiting.append(nextCall)
                take(machine.needed(at: now))
            case 4...7: answer()
            case 8: endFetch()
            default: take(machine.ticked(at: now))
            }
            send()
            check()
        }

        mutating func send() {
            guard isOpen else { return }
            for call in waiting {
                guard let permit = machine.permit else {
                    Issue.record("calls may go, but there is no token; seed \(seed)")
                    return
                }
                #expect(secrets.contains(permit.token), "token \(permit.token) has no secret; seed \(seed)")
                onWire.append((permit, call))
                attempts[call, default: 0] += 1
                // One for a token that ended, one with the next, and three while replicas lag, for either.
                #expect(attempts[call, default: 0] <= 8, "call \(call) runs for ever; seed \(seed)")
            }
            waiting = []
        }

        var isOpen: Bool {
            switch standing {
            case .ready: true
            case .waiting(let until): until.map { $0 <= now } ?? false
            case .refused: false
            }
        }

        mutating func answer() {
            guard !onWire.isEmpty else { return }
            let (permit, call) = onWire.remove(at: dice.roll(0...onWire.count - 1))
            switch dice.roll(1...10) {
            case 1...4: machine.accepted(permit)
            case 5...9:
                let (isSentAgain, actions) = machine.rejected(
                    permit,
                    hasBeenReplayed: &replayed[call, default: false],
                    at: now
                )
                take(actions)
                if isSentAgain { waiting.append(call) }
            default: take(machine.barred(permit, for: .suspended, at: now))
            }
        }

        mutating func endFetch() {
            guard let number = fetches.sorted().first else { return }
            fetches.remove(number)
            if current == number { current = nil }
            switch dice.roll(1...6) {
            case 1...3:
                secrets.insert(number)
                let life = Duration.seconds(dice.pick([-5, 2, 60, 3600]))
                take(machine.fetched(number, expiresAt: now.advanced(by: life), at: now))
            case 4: take(machine.failed(number, for: .later(until: nil), at: now))
            case 5: take(machine.failed(number, for: .trouble(.suspended), at: now))
            default: take(machine.failed(number, for: .clock, at: now))
            }
        }

        mutating func take(_ actions: [TokenAction]) {
            for action in actions {
                switch action {
                case .fetch(let number):
                    #expect(current == nil, "a second fetch beside \(current ?? 0); seed \(seed)")
                    current = number
                    fetches.insert(number)
                case .drop(let number):
                    #expect(secrets.remove(number) != nil, "dropped \(number) twice; seed \(seed)")
                case .stand(let new):
                    standing = new
                    guard case .refused = new else { continue }
                    waiting = []
                    current = nil
                case .tell: break
                }
            }
        }

        func check() {
            #expect(secrets.count <= 1, "secrets are left over: \(secrets); seed \(seed)")
            #expect(secrets.first == machine.permit?.token, "the secret is not the token's; seed \(seed)")
        }

        /// Time passes until nothing is left to happen: then no secret is.
        mutating func finish() {
            fetches = []
            while let next = machine.nextChange(after: now) {
                now = max(now, next)
                take(machine.ticked(at: now))
            }
            #expect(secrets.isEmpty, "secrets outlive their tokens; seed \(seed)")
        }
    }
}
