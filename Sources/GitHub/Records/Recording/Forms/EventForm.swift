internal import Resilience
internal import Timing

/// An event as a line of a recording holds it.
struct EventForm: Codable {
    let number: UInt64
    /// Nanoseconds since 1970, as all instants of a recording.
    let at: Int64
    let kind: EventKindForm

    init(_ event: Event) {
        number = event.number
        at = event.at.nanoseconds
        kind = EventKindForm(event.kind)
    }

    var value: Event { Event(number: number, at: Instant(nanoseconds: at), kind: kind.value) }
}
