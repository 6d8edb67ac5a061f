import GitHub
import Resilience
import Timing

extension Watched {
    /// Audits what a delivery was found to be, and tells of a good one among the client's events, which the screen shows.
    func judged(_ verdict: WebhookVerdict, at now: Instant) {
        records.audit?.record(Record(verdict, from: "gateway", at: now))
        if case .accepted(let delivery) = verdict {
            client.note(Note(.info, "webhook", "\(delivery.event) \(delivery.id) delivered"))
        }
    }
}
