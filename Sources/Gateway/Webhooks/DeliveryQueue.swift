internal import DequeModule
internal import GitHub

/// Deliveries that were accepted and wait for their receiver; bounded in number and in bytes.
struct DeliveryQueue: Sendable {
    private let bound: Int
    private let byteBound: Int
    private var waiting: Deque<WebhookDelivery> = []
    private var bytes = 0

    init(atMost bound: Int, bytes byteBound: Int) {
        self.bound = bound
        self.byteBound = byteBound
    }

    /// False where it is full, and the delivery was not taken.
    mutating func put(_ delivery: WebhookDelivery) -> Bool {
        guard waiting.count < bound, bytes + delivery.body.count <= byteBound else { return false }
        waiting.append(delivery)
        bytes += delivery.body.count
        return true
    }

    /// The oldest; `nil` where none waits.
    mutating func take() -> WebhookDelivery? {
        guard let delivery = waiting.popFirst() else { return nil }
        bytes -= delivery.body.count
        return delivery
    }
}
