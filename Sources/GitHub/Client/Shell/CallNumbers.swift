internal import Resilience
private import Synchronization

/// Numbers calls, whoever makes them: programs through the client, and the client for itself.
final class CallNumbers: Sendable {
    private let last = Atomic<UInt64>(0)

    func next() -> CallID {
        CallID(rawValue: last.add(1, ordering: .relaxed).newValue)
    }
}
