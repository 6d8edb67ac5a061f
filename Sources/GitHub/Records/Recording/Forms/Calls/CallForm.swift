internal import Resilience
internal import Timing

/// A call without the key of its flight, which no screen shows.
struct CallForm: Codable {
    enum Repeatability: String, Codable {
        case idempotent, ambiguous, allowedByCaller, continuedByCaller
    }

    let id: UInt64
    let caller: CleanText
    let method: CleanText
    let path: CleanText
    let lane: LaneForm
    let points: Int
    let repeatability: Repeatability
    let priority: PriorityForm
    let deadline: Int64?

    init(_ call: Call) {
        id = call.id.rawValue
        caller = CleanText(call.caller)
        method = CleanText(call.method)
        path = CleanText(call.path)
        lane = LaneForm(call.lane)
        points = call.points
        repeatability =
            switch call.repeatability {
            case .idempotent: .idempotent
            case .ambiguous: .ambiguous
            case .allowedByCaller: .allowedByCaller
            case .continuedByCaller: .continuedByCaller
            }
        priority = PriorityForm(call.priority)
        deadline = call.deadline?.nanoseconds
    }

    var value: Call {
        let repeatability: Call.Repeatability =
            switch repeatability {
            case .idempotent: .idempotent
            case .ambiguous: .ambiguous
            case .allowedByCaller: .allowedByCaller
            case .continuedByCaller: .continuedByCaller
            }
        return Call(
            id: CallID(rawValue: id),
            caller: caller.text,
            method: method.text,
            path: path.text,
            lane: lane.value,
            points: points,
            repeatability: repeatability,
            priority: priority.value,
            deadline: Instant(recorded: deadline)
        )
    }
}
