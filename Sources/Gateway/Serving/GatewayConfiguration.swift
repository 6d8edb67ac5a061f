public import GitHub

/// What is fixed for a gateway's life.
public struct GatewayConfiguration: Sendable {
    public var address: ListenAddress
    /// Who asks must bring this as `Authorization: Bearer …`; `nil` asks nobody.
    public var bearer: Secret?
    /// Connections that are open together; who comes later waits in the system's backlog.
    public var maximumConnections = 256
    /// Bytes of all header fields of a request.
    public var maximumHeaderBytes = 16 << 10
    /// Bytes of a delivery's body; four of them may be under way together. 25 MiB is GitHub's own bound (GitHub docs:
    /// Webhook events and payloads).
    public var maximumDeliveryBytes = WebhookVerifier.largestBody
    /// How long a connection may be idle, a request may take to arrive, and a reader to take its answer.
    public var timeLimit = Duration.seconds(10)

    /// `nil` where the address can be reached from elsewhere and there is no bearer.
    public init?(address: ListenAddress, bearer: Secret?) {
        guard address.isPrivate || bearer?.isEmpty == false else { return nil }
        self.address = address
        self.bearer = bearer
    }
}
