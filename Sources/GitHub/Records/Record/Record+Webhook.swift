public import Timing

extension Record {
    /// What a delivery was found to be.
    ///
    /// - Parameters:
    ///   - verdict: what it was found to be.
    ///   - sender: the address that it came from.
    ///   - instant: when that was.
    public init(_ verdict: WebhookVerdict, from sender: String, at instant: Instant) {
        switch verdict {
        case .accepted(let delivery):
            self.init(.webhook, "\(delivery.event) \(delivery.id)", .succeeded, by: sender, at: instant)
        case .repeated(let delivery):
            self.init(
                .webhook,
                "\(delivery.event) \(delivery.id)",
                .noted,
                by: sender,
                because: "repeated",
                at: instant
            )
        case .rejected(let rejection):
            self.init(.webhook, "delivery", .refused, by: sender, because: rejection.advice, at: instant)
            status = rejection.status
        }
    }
}
