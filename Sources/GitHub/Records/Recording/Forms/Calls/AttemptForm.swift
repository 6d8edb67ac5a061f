internal import Resilience

/// One try at sending a call.
struct AttemptForm: Codable {
    let call: UInt64
    let number: Int

    init(_ attempt: AttemptID) {
        call = attempt.call.rawValue
        number = attempt.number
    }

    var value: AttemptID { AttemptID(call: CallID(rawValue: call), number: number) }
}
