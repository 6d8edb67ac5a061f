internal import Resilience
internal import Timing

/// The secondary limit of one credential.
struct SecondaryForm: Codable {
    enum Gate: Codable {
        case open
        case shut(until: Int64, strikes: Int)
        case probing(strikes: Int)
        case trickling(until: Int64)
    }

    let gate: Gate
    let hits: Int
    let inFlight: Int
    let inFlightLimit: Int
    let pointsLastMinute: Int
    let pointsLimit: Int
    let creationsLastMinute: Int
    let creationsPerMinuteLimit: Int
    let creationsLastHour: Int
    let creationsPerHourLimit: Int
    let nextWriteAt: Int64?

    init(_ secondary: SecondarySnapshot) {
        gate =
            switch secondary.gate {
            case .open: .open
            case .shut(let until, let strikes): .shut(until: until.nanoseconds, strikes: strikes)
            case .probing(let strikes): .probing(strikes: strikes)
            case .trickling(let until): .trickling(until: until.nanoseconds)
            }
        hits = secondary.hits
        inFlight = secondary.inFlight
        inFlightLimit = secondary.inFlightLimit
        pointsLastMinute = secondary.pointsLastMinute
        pointsLimit = secondary.pointsLimit
        creationsLastMinute = secondary.creationsLastMinute
        creationsPerMinuteLimit = secondary.creationsPerMinuteLimit
        creationsLastHour = secondary.creationsLastHour
        creationsPerHourLimit = secondary.creationsPerHourLimit
        nextWriteAt = secondary.nextWriteAt?.nanoseconds
    }

    var value: SecondarySnapshot {
        let gate: GateState =
            switch gate {
            case .open: .open
            case .shut(let until, let strikes): .shut(until: Instant(nanoseconds: until), strikes: strikes)
            case .probing(let strikes): .probing(strikes: strikes)
            case .trickling(let until): .trickling(until: Instant(nanoseconds: until))
            }
        return SecondarySnapshot(
            gate: gate,
            hits: hits,
            inFlight: inFlight,
            inFlightLimit: inFlightLimit,
            pointsLastMinute: pointsLastMinute,
            pointsLimit: pointsLimit,
            creationsLastMinute: creationsLastMinute,
            creationsPerMinuteLimit: creationsPerMinuteLimit,
            creationsLastHour: creationsLastHour,
            creationsPerHourLimit: creationsPerHourLimit,
            nextWriteAt: Instant(recorded: nextWriteAt)
        )
    }
}
