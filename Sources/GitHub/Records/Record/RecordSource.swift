internal import Resilience
private import Synchronization

/// A maker of records that may be asked from any thread. A client delivers its events one batch after the
/// other.
final class RecordSource: Sendable {
    private let maker = Mutex(RecordMaker())

    func records(of events: [Event]) -> [(record: Record, level: Event.Level)] {
        maker.withLock { maker in events.flatMap { maker.records(of: $0) } }
    }
}
