public import GitHub
public import Metering

/// What a gateway shows.
public struct GatewaySubject: Sendable {
    public let client: GitHubClient
    public let metrics: GitHubMetrics
    /// Where deliveries go; `nil` takes none.
    public let webhooks: WebhookDesk?

    public init(
        client: GitHubClient,
        metrics: GitHubMetrics,
        webhooks: WebhookDesk?
    ) {
        self.client = client
        self.metrics = metrics
        self.webhooks = webhooks
    }
}
