internal import Timing

/// Counts bad credentials in a row; after so many, all authentication is refused for a while (GitHub docs:
/// Troubleshooting the REST API).
struct Lockout: Hashable, Sendable {
    /// Bad credentials that are borne; 0 bears any number.
    private let patience: Int
    private let length: Duration
    private var failures = 0
    private var until = Instant.distantPast

    init(patience: Int, length: Duration) {
        self.patience = patience
        self.length = length
    }

    /// A request brought credentials, good or bad.
    ///
    /// - Returns: true where it is refused because of those before it.
    mutating func refuses(good: Bool, at now: Instant) -> Bool {
        guard patience > 0 else { return false }
        if now < until { return true }
        failures = good ? 0 : failures + 1
        guard failures >= patience else { return false }
        failures = 0
        until = now.advanced(by: length)
        return false
    }
}
