import Resilience
import Synchronization

/// How many events a listener has heard.
final class EventCount: Sendable {
    private let heard = Atomic(0)

    var total: Int { heard.load(ordering: .relaxed) }

    func count(_ events: [Event]) {
        heard.add(events.count, ordering: .relaxed)
    }
}
