internal import Timing

/// One call in the queue: a link of its line, by slot numbers.
struct WaitingCall: Sendable {
    let id: CallID
    /// Who has the smaller ticket came earlier.
    let place: QueuePlace
    let deadline: Instant
    /// The caller's number in the roster.
    let caller: Int32
    /// The line in which it stands; negative once it has left the queue.
    var line: Int32
    /// The one before it in its line, older; negative where there is none.
    var older: Int32 = -1
    /// The one after it in its line, newer; negative where there is none.
    var newer: Int32 = -1
}
