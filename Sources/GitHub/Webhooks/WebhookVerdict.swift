/// What a delivery was found to be.
public enum WebhookVerdict: Hashable, Sendable {
    /// GitHub's, and the first of its identifier: work on it.
    case accepted(WebhookDelivery)
    /// GitHub's, and worked on already.
    case repeated(WebhookDelivery)
    /// It is not GitHub's, or cannot be shown to be.
    case rejected(WebhookRejection)

    /// HTTP's status for it. A repetition is a success, or GitHub would show it as failed.
    public var status: Int {
        switch self {
        case .accepted: 202
        case .repeated: 200
        case .rejected(let rejection): rejection.status
        }
    }
}
