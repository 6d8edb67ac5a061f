internal import Resilience
internal import Timing

/// Why no token came.
enum FetchFailure: Hashable, Sendable {
    /// The times of the App's assertion were refused; the answer told the time that counts.
    case clock
    case trouble(CredentialTrouble)
    /// Nobody could be asked. `until` is when that may be different, where anybody knows.
    case later(until: Instant?)
}
