internal import Timing

extension Instant {
    /// `nil` stays `nil`.
    init?(recorded nanoseconds: Int64?) {
        guard let nanoseconds else { return nil }
        self.init(nanoseconds: nanoseconds)
    }
}

extension Duration {
    /// `nil` stays `nil`.
    init?(recorded nanoseconds: Int64?) {
        guard let nanoseconds else { return nil }
        self = .nanoseconds(nanoseconds)
    }
}
