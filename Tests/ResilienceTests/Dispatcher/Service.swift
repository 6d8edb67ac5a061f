import Resilience
import TestSupport
import Timing

/// A service that the dispatcher's torture test talks to: it hands out random answers and remembers what it
/// told, so that a send which ignores it is caught.
struct Service {
    private(set) var onWire: [AttemptID: Call] = [:]
    private var secondaryShut: [CredentialName: Instant] = [:]
    private var bucketShut: [GateName: Instant] = [:]
    private var remaining: [GateName: Int] = [:]
    private let reset: Instant

    struct GateName: Hashable {
        let credential: CredentialName
        let bucket: Bucket
    }

    init(at now: Instant) {
        reset = now.advanced(by: .seconds(40))
    }

    /// What is wrong with sending this now; `nil` where nothing is.
    mutating func complaint(aboutSending attempt: AttemptID, _ call: Call, at now: Instant) -> String? {
        guard onWire[attempt] == nil else { return "attempt \(attempt) is on the wire already" }
        onWire[attempt] = call
        if let until = secondaryShut[call.lane.credential], now < until {
            return "sent during a secondary limit that lasts until \(until)"
        }
        guard let bucket = call.lane.bucket else { return nil }
        let name = GateName(credential: call.lane.credential, bucket: bucket)
        if let until = bucketShut[name], now < until { return "sent to a bucket that is shut until \(until)" }
        return nil
    }

    mutating func takeOff(_ attempt: AttemptID) -> Bool {
        onWire.removeValue(forKey: attempt) != nil
    }

    /// Answers a random attempt, as the network might.
    mutating func answer(_ attempt: AttemptID, at now: Instant, using dice: inout Dice) -> Answer? {
        guard let call = onWire.removeValue(forKey: attempt) else { return nil }
        switch Int.random(in: 0..<20, using: &dice) {
        case 0: return limitBySecondary(call, at: now, using: &dice)
        case 1, 2: return Answer(status: 502, outcome: .failed(.serverError(status: 502, retryAt: nil)))
        case 3: return Answer(status: nil, outcome: .failed(.timedOut))
        case 4: return Answer(status: nil, outcome: .failed(.notSent(reason: "refused")))
        case 5: return Answer(status: 404, outcome: .declined, reading: charge(call, at: now))
        default: return count(call, at: now)
        }
    }

    private mutating func count(_ call: Call, at now: Instant) -> Answer {
        guard let bucket = call.lane.bucket else { return Answer(status: 200, outcome: .succeeded) }
        let name = GateName(credential: call.lane.credential, bucket: bucket)
        if remaining[name] == 0, now < reset {
            bucketShut[name] = reset
            let reading = LimitReading(bucket: bucket, limit: 200, remaining: 0, reset: reset)
            return Answer(status: 403, outcome: .limited(.bucket, until: reset), reading: reading)
        }
        return Answer(status: 200, outcome: .succeeded, reading: charge(call, at: now))
    }

    private mutating func charge(_ call: Call, at now: Instant) -> LimitReading? {
        guard let bucket = call.lane.bucket, now < reset else { return nil }
        let name = GateName(credential: call.lane.credential, bucket: bucket)
        let left = max(0, (remaining[name] ?? 30) - 1)
        remaining[name] = left
        if left == 0 { bucketShut[name] = reset }
        return LimitReading(bucket: bucket, limit: 200, remaining: left, reset: reset)
    }

    private mutating func limitBySecondary(_ call: Call, at now: Instant, using dice: inout Dice) -> Answer {
        let until = now.advanced(by: .seconds(Int.random(in: 1...20, using: &dice)))
        let known = secondaryShut[call.lane.credential] ?? .distantPast
        secondaryShut[call.lane.credential] = max(known, until)
        return Answer(status: 403, outcome: .limited(.credential, until: until))
    }
}
